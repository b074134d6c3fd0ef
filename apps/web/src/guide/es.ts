import type { GuideText } from "./guide-text.js";

export const es: GuideText = {
  parts: {
    contents: "En esta página",
    about: "Qué es",
    uses: "Dónde se usa",
    models: "Modelos para elegir",
    code: "El código",
    metrics: "Cómo se mide un modelo",
    datasets: "Conjuntos de datos",
    exercises: "Ejercicios",
  },
  models: {
    intro: "Cada uno se descarga una sola vez, la primera vez que se usa. Elige uno y mirará la foto de arriba.",
    runs: "funciona aquí",
    runsNot: "no funciona aquí",
    here: "está en este ordenador y funciona",
    chosen: "Elegido",
    choose: "Elegir",
    size: "Tamaño",
    architecture: "Arquitectura",
    license: "Licencia",
    onHub: "En el Hub",
    unknown: "solo lo sabe el Hub",
    field: "Cualquier otro modelo del Hub",
    look: "Consultarlo",
    listed: "El Hub propone además para esta tarea",
    listedIntro: "Mira si alguno funciona aquí:",
  },
  code: {
    intro: "Con el modelo y los ajustes elegidos arriba.",
    copy: "Copiar",
    copied: "Copiado",
    language: "Lenguaje del programa",
    parameters: "Parámetros",
    preset: "Si no se da:",
    api: "Úsalo como API",
    apiIntro:
      "Este estudio ofrece también una aplicación de Gradio para la tarea: los clientes de Gradio, en JavaScript y en Python, la llaman con el modelo y los ajustes elegidos arriba.",
    apiPage: "Abrir la aplicación en su propia página",
    apiClient: "Cliente",
  },
  metrics: {
    page: "Mide tus propias predicciones en la página de métricas.",
    elsewhere: "Estas métricas se explican con dibujos en la página de detección.",
  },
  datasets: { intro: "Con qué se entrenan y se miden los modelos de esta tarea." },
  exercises: {
    file: "Archivo",
    start: "Para empezar",
    check: "Compruébalo",
    solution: "Una solución",
    folder: "Este comando lo escribe en una carpeta, con una foto, y dice cómo ejecutarlo:",
    install: "En un proyecto tuyo, la biblioteca se instala con",
    language: "Lenguaje del programa",
    app: "Así debería quedar: esta aplicación, en este mismo estudio",
  },
  modelNotes: {
    "google/vit-base-patch16-224":
      "El Vision Transformer clásico: lee la foto como 196 cuadraditos. Las 1000 etiquetas de ImageNet.",
    "microsoft/resnet-50": "Una red convolucional de 2015, pequeña y rápida, con la que todavía se comparan las demás.",
    "facebook/deit-base-patch16-224":
      "Un Vision Transformer entrenado solo con ImageNet, con muchos menos datos que el primero.",
    "omarques/autotrain-dogs-and-cats-1527055142":
      "Dos etiquetas, perro y gato: el modelo de la primera aplicación del curso.",
    "vistazo/dogs-or-cats":
      "El modelo pequeño de este proyecto: viene con vistazo y funciona sin conexión. Solo distingue perros y gatos.",
    "vistazo/objects":
      "Un modelo pequeño de este proyecto: viene con vistazo y funciona sin conexión. Personas, gatos y perros, si no salen muy pequeños.",
    "vistazo/scenes":
      "Un modelo pequeño de este proyecto: viene con vistazo y funciona sin conexión. Personas, gatos, perros y doce partes de una habitación.",
    "vistazo/depth-indoors":
      "Un modelo pequeño de este proyecto: viene con vistazo y funciona sin conexión. Da metros, y solo de interiores.",
    "microsoft/swin-tiny-patch4-window7-224": "Un transformer que mira por ventanas y las desplaza de una capa a otra.",
    "microsoft/beit-base-patch16-224":
      "Primero aprendió a completar partes ocultas de las fotos y después las etiquetas.",
    "facebook/convnext-tiny-224": "Una red convolucional con lo que han enseñado los transformers.",
    "facebook/detr-resnet-50":
      "La detección en un solo paso: un transformer que dice todos los objetos a la vez. Los 80 tipos de COCO.",
    "hustvl/yolos-small": "Un Vision Transformer sin añadidos que también detecta.",
    "hustvl/yolos-tiny": "El más pequeño: 26 MB, rápido incluso en un ordenador modesto.",
    "facebook/detr-resnet-50-panoptic": "DETR con máscaras: los objetos uno a uno y, además, cielo, hierba y paredes.",
    "nvidia/segformer-b0-finetuned-ade-512-512": "Pequeño y rápido: 150 clases de interiores, calles y paisajes.",
    "nvidia/segformer-b0-finetuned-cityscapes-1024-1024": "El mismo para la calle: 19 clases vistas desde un coche.",
    "Xenova/modnet": "Pequeño y rápido, para retratos de personas.",
    "ZhengPeng7/BiRefNet_lite": "Cualquier cosa que destaque, con bordes finos; el menor de los dos.",
    "ZhengPeng7/BiRefNet": "Lo mismo con la red grande: los bordes más finos, y más trabajo.",
    "briaai/RMBG-1.4": "Productos y personas, aprendido de fotos con licencia; la suya prohíbe el uso comercial.",
    "Intel/dpt-large": "Profundidad relativa con bordes finos, aprendida de fotos de muchos tipos.",
    "Intel/zoedepth-nyu-kitti": "Profundidad en metros, en interiores y en la calle: el modelo del curso.",
    "depth-anything/Depth-Anything-V2-Small-hf": "Profundidad relativa, pequeño y muy preciso en los bordes.",
    "vinvino02/glpn-nyu": "Profundidad en metros para interiores, aprendida de NYU.",
  },
  datasetNotes: {
    cifar100: "60 000 fotos diminutas, de 32 por 32 píxeles, en 100 clases.",
    fashion_mnist: "70 000 imágenes en gris de prendas de ropa, en diez clases.",
    "merve/coco2017":
      "Escenas cotidianas con los recuadros y contornos de 80 tipos de objetos: la vara de medir de los detectores.",
    "merve/pascal-voc": "La vara anterior: 20 tipos de objetos; de aquí viene el AP con una IoU de 0,5.",
    scene_parse_150: "ADE20K: escenas en las que cada píxel tiene una de 150 clases.",
    "schirrmacher/humans": "Personas con su alfa, ante muchos fondos.",
    "sayakpaul/nyu_depth_v2": "Interiores filmados en color y con un sensor de profundidad.",
    "depth-anything/DA-2K": "Pares de puntos en fotos: ¿cuál está más cerca?",
  },
  metricNotes: {
    accuracy: {
      name: "Exactitud (accuracy)",
      text: "La proporción de respuestas correctas. Dice poco si una etiqueta es rara: quien responde siempre «no hay fuego» acierta casi siempre.",
    },
    precision: { name: "Precisión (precision)", text: "De las que el modelo llama gato, ¿cuántas lo son?" },
    recall: { name: "Exhaustividad (recall)", text: "De todos los gatos que hay, ¿cuántos encontró?" },
    f1: {
      name: "F1",
      text: "Un número que reúne ambas y solo es alto si las dos lo son: 2 · precisión · exhaustividad / (precisión + exhaustividad).",
    },
    IoU: {
      name: "IoU, intersección sobre unión",
      text: "Lo que comparten dos recuadros, o dos máscaras, dividido por lo que cubren entre los dos. Con 1 son iguales; con 0 no se tocan.",
    },
    "Average Precision": {
      name: "AP, precisión media",
      text: "El área bajo la curva de precisión y exhaustividad de una clase: 1 si se encuentran todos los objetos antes del primer error.",
    },
    APα: {
      name: "AP con una IoU",
      text: "AP50 da por encontrado un recuadro a partir de una IoU de 0,5 y AP75 a partir de 0,75: cuanto mayor, mejor tiene que encajar.",
    },
    "Mean Average Precision": {
      name: "mAP, media de las AP",
      text: "La media de las AP de todas las clases; en COCO, también de diez IoU, de 0,50 a 0,95.",
    },
    "Mean Intersection over Union": {
      name: "mIoU, media de las IoU",
      text: "En cada clase, los píxeles que comparten predicción y verdad, divididos por los que tiene una u otra; después, la media de todas las clases. Una clase pequeña pesa tanto como una grande.",
    },
    MAE: {
      name: "MAE, error absoluto medio",
      text: "Cuánto se desvía el alfa de media, píxel a píxel: 0 es perfecto y 0,5 lo que obtendría una imagen gris.",
    },
    SAD: {
      name: "SAD, suma de diferencias absolutas",
      text: "Lo mismo sumado sobre la foto, en miles de píxeles: no se reduce porque gran parte de la foto sea fácil.",
    },
    AbsRel: {
      name: "AbsRel",
      text: "El error medio en relación con la profundidad real: medio metro pesa mucho a un metro y poco a cincuenta.",
    },
    delta: {
      name: "δ < 1,25",
      text: "La proporción de píxeles cuya estimación se pasa como mucho en una cuarta parte o, al revés, se queda corta como mucho en una quinta.",
    },
  },
  figures: {
    sure: {
      caption:
        "Doce fotos; cuanto más a la derecha, más seguro está el modelo de que es un gato. Llama gato a lo que queda dentro del marco.",
      threshold: "Puntuación mínima para «gato»",
      legend: "Relleno: es un gato de verdad",
      figures: (p, r, a) => `Precisión ${p}, exhaustividad ${r}, exactitud ${a}`,
    },
    overlap: {
      caption: "Mueve el recuadro encontrado sobre el verdadero.",
      shift: "Desplazado",
      truth: "verdadero",
      found: "encontrado",
      verdict: (iou, hit) =>
        `IoU ${iou}: ${hit ? "encontrado, si basta la mitad" : "no encontrado, si se pide la mitad"}`,
    },
    curve: {
      caption:
        "Ocho recuadros de una clase, del más seguro al menos, cada uno con su IoU. Hay siete objetos por encontrar.",
      alpha: "IoU que cuenta como encontrado",
      precision: "precisión",
      recall: "exhaustividad",
      list: "Recuadros",
      area: (alpha, ap) => `AP con IoU ${alpha}: ${ap}, el área coloreada`,
    },
    classes: {
      caption: "Cielo, mar y un barco, con la predicción desplazada a un lado.",
      shift: "Desplazada",
      truth: "Verdad",
      found: "Predicción",
      sky: "cielo",
      sea: "mar",
      boat: "barco",
      mean: "mIoU",
    },
    alpha: {
      caption:
        "Una fila de un retrato, del fondo a la cara pasando por el pelo: cuánto de cada píxel es primer plano. Una máscara sin bordes suaves acierta el contorno y falla en el pelo.",
      contrast: "Contraste de la respuesta",
      truth: "verdad",
      found: "respuesta",
      verdict: (mae, iou) => `MAE ${mae}, IoU ${iou}`,
    },
    depth: {
      caption:
        "Una fila de una foto, de izquierda a derecha: a qué distancia está y qué dice un modelo. En la franja se cumple δ < 1,25.",
      scale: "Todas las estimaciones por",
      truth: "verdad",
      found: "estimación",
      verdict: (absRel, delta) => `AbsRel ${absRel}, δ < 1,25 en el ${delta}`,
    },
  },
};
