// Made by tools/imagenet-names.py. Names are those of WordNet 3.0, Copyright 2006 by Princeton University; its licence is in
// THIRD-PARTY-NOTICES.md.

/** How many classes the sets of ImageNet have, by the bits in `imagenetNames`. */
export const imagenetSets = [1000, 11821, 11221, 21841, 21843, 21842] as const;

/** A line a class, in the order of their synsets: a letter that tells in base 64 which sets it is in, and its names. */
export const imagenetNames = `4organism, being
-benthos
4heterotroph
-cell
-person, individual, someone, somebody, mortal, soul
-animal, animate being, beast, brute, creature, fauna
-plant, flora, plant life
-food, nutrient
-artifact, artefact
-hop
-check-in
-dressage
4curvet, vaulting
-piaffe
-funambulism, tightrope walking
-rock climbing
-contact sport
-outdoor sport, field sport
-gymnastics, gymnastic exercise
-acrobatics, tumbling
-track and field
-track, running
4jumping
-broad jump, long jump
-high jump
4Fosbury flop
-skiing
-cross-country skiing
-ski jumping
-water sport, aquatics
-swimming, swim
-bathe
-dip, plunge
-dive, diving
-floating, natation
4dead-man's float, prone float
4belly flop, belly flopper, belly whop, belly whopper
-cliff diving
-flip
4gainer, full gainer
4half gainer
6jackknife
4swan dive, swallow dive
-skin diving, skin-dive
-scuba diving
-snorkeling, snorkel diving
-surfing, surfboarding, surfriding
-water-skiing
-rowing, row
-sculling
-boxing, pugilism, fisticuffs
-professional boxing
4in-fighting
-fight
4rope-a-dope
-spar, sparring
-archery
-sledding
-tobogganing
4luging
-bobsledding
-wrestling, rassling, grappling
-Greco-Roman wrestling
-professional wrestling
-sumo
-skating
-ice skating
-figure skating
-rollerblading
-roller skating
-skateboarding
-speed skating
-racing
-auto racing, car racing
-boat racing
-hydroplane racing
-camel racing
-greyhound racing
-horse racing
-riding, horseback riding, equitation
-equestrian sport
-pony-trekking
-showjumping, stadium jumping
-cross-country riding, cross-country jumping
-cycling
-bicycling
-motorcycling
4dune cycling
4blood sport
-bullfighting, tauromachy
-cockfighting
-hunt, hunting
4battue
-beagling
-coursing
-deer hunting, deer hunt
-ducking, duck hunting
-fox hunting, foxhunt
4pigsticking
-fishing, sportfishing
-angling
-fly-fishing
-troll, trolling
-casting, cast
4bait casting
-fly casting
4overcast
-surf casting, surf fishing
-day game
-athletic game
-ice hockey, hockey, hockey game
-tetherball
-water polo
-outdoor game
-golf, golf game
-professional golf
-round of golf, round
-medal play, stroke play
-match play
-miniature golf
-croquet
-quoits, horseshoes
-shuffleboard, shovelboard
-field game
-field hockey, hockey
-shinny, shinney
-football, football game
-American football, American football game
-professional football
-touch football
-hurling
-rugby, rugby football, rugger
-ball game, ballgame
-baseball, baseball game
-ball
-professional baseball
4hardball
6perfect game
-no-hit game, no-hitter
4one-hitter, 1-hitter
-two-hitter, 2-hitter
-three-hitter, 3-hitter
-four-hitter, 4-hitter
6five-hitter, 5-hitter
-softball, softball game
4rounders
-stickball, stickball game
-cricket
-lacrosse
-polo
4pushball
-soccer, association football
-court game
-handball
-racquetball
4fives
-squash, squash racquets, squash rackets
-volleyball, volleyball game
-jai alai, pelota
-badminton
4battledore, battledore and shuttlecock
-basketball, basketball game, hoops
-professional basketball
4deck tennis
-netball
-tennis, lawn tennis
-professional tennis
-singles
-singles
-doubles
-doubles
-royal tennis, real tennis, court tennis
-pallone
-sport, athletics
4clasp, clench, clutch, clutches, grasp, grip, hold
-judo
-team sport
4Last Supper, Lord's Supper
4Seder, Passover supper
-camping, encampment, bivouacking, tenting
-pest
-critter
-creepy-crawly
4darter
-peeper
4homeotherm, homoiotherm, homotherm
4poikilotherm, ectotherm
4range animal
-scavenger
4bottom-feeder, bottom-dweller
4bottom-feeder
4work animal
-beast of burden, jument
-draft animal
4pack animal, sumpter
-domestic animal, domesticated animal
-feeder
-feeder
4stocker
-hatchling
-head
4migrator
4molter, moulter
-pet
4stayer
4stunt
-marine animal, marine creature, sea animal, sea creature
4by-catch, bycatch
4female
-hen
-male
-adult
-young, offspring
-orphan
-young mammal
-baby
-pup, whelp
-wolf pup, wolf cub
-puppy
-cub, young carnivore
-lion cub
-bear cub
-tiger cub
-kit
-suckling
-sire
-dam
-thoroughbred, purebred, pureblood
4giant
4mutant
-carnivore
-herbivore
4insectivore
4acrodont
4pleurodont
-microorganism, micro-organism
4monohybrid
4arbovirus, arborvirus
4adenovirus
4arenavirus
4Marburg virus
4Arenaviridae
4vesiculovirus
4Reoviridae
4variola major, variola major virus
4viroid, virusoid
4coliphage
4paramyxovirus
4poliovirus
-herpes, herpes virus
-herpes simplex 1, HS1, HSV-1, HSV-I
-herpes zoster, herpes zoster virus
-herpes varicella zoster, herpes varicella zoster virus
-cytomegalovirus, CMV
-varicella zoster virus
4polyoma, polyoma virus
4lyssavirus
4reovirus
4rotavirus
4moneran, moneron
4archaebacteria, archaebacterium, archaeobacteria, archeobacteria
4bacteroid
4Bacillus anthracis, anthrax bacillus
4Yersinia pestis
4Brucella
4spirillum, spirilla
4botulinus, botulinum, Clostridium botulinum
4clostridium perfringens
4cyanobacteria, blue-green algae
4trichodesmium
4nitric bacteria, nitrobacteria
4spirillum
4Francisella, genus Francisella
4gonococcus, Neisseria gonorrhoeae
4Corynebacterium diphtheriae, C. diphtheriae, Klebs-Loeffler bacillus
4enteric bacteria, enterobacteria, enterics, entric
4klebsiella
4Salmonella typhimurium
4typhoid bacillus, Salmonella typhosa, Salmonella typhi
4nitrate bacterium, nitric bacterium
4nitrite bacterium, nitrous bacterium
4actinomycete
4streptomyces
4Streptomyces erythreus
4Streptomyces griseus
4tubercle bacillus, Mycobacterium tuberculosis
4pus-forming bacteria
4streptobacillus
4myxobacteria, myxobacterium, myxobacter, gliding bacteria, slime bacteria
-staphylococcus, staphylococci, staph
4diplococcus
4pneumococcus, Diplococcus pneumoniae
-streptococcus, streptococci, strep
4spirochete, spirochaete
4planktonic algae
-zooplankton
4parasite
4endoparasite, entoparasite, entozoan, entozoon, endozoan
4ectoparasite, ectozoan, ectozoon, epizoan, epizoon
4pathogen
4commensal
6myrmecophile
4protoctist
4protozoan, protozoon
4sarcodinian, sarcodine
4heliozoan
-endameba
-ameba, amoeba
4globigerina
4testacean
4arcella
4difflugia
-ciliate, ciliated protozoan, ciliophoran
-paramecium, paramecia
4stentor
-alga, algae
4arame
-seagrass
4golden algae
4yellow-green algae
-brown algae
4kelp
4fucoid, fucoid algae
4fucoid
-fucus
6bladderwrack, Ascophyllum nodosum
-green algae, chlorophyte
-pond scum
4chlorella
4stonewort
4desmid
4sea moss
-eukaryote, eucaryote
4prokaryote, procaryote
4zooid
4Leishmania, genus Leishmania
4zoomastigote, zooflagellate
4polymastigote
4costia, Costia necatrix
4giardia
4cryptomonad, cryptophyte
-sporozoan
4sporozoite
6trophozoite
4merozoite
4coccidium, eimeria
4gregarine
-plasmodium, Plasmodium vivax, malaria parasite
4leucocytozoan, leucocytozoon
4microsporidian
4Ostariophysi, order Ostariophysi
4cypriniform fish
-loach
-cyprinid, cyprinid fish
-carp
4domestic carp, Cyprinus carpio
6leather carp
4mirror carp
4European bream, Abramis brama
_tench, Tinca tinca
-dace, Leuciscus leuciscus
4chub, Leuciscus cephalus
4shiner
4common shiner, silversides, Notropis cornutus
4roach, Rutilus rutilus
4rudd, Scardinius erythrophthalmus
-minnow, Phoxinus phoxinus
-gudgeon, Gobio gobio
_goldfish, Carassius auratus
-crucian carp, Carassius carassius, Carassius vulgaris
-electric eel, Electrophorus electric
4catostomid
4buffalo fish, buffalofish
4black buffalo, Ictiobus niger
4hog sucker, hog molly, Hypentelium nigricans
4redhorse, redhorse sucker
4cyprinodont
-killifish
4mummichog, Fundulus heteroclitus
-striped killifish, mayfish, may fish, Fundulus majalis
-rivulus
4flagfish, American flagfish, Jordanella floridae
-swordtail, helleri, topminnow, Xyphophorus helleri
-guppy, rainbow fish, Lebistes reticulatus
-topminnow, poeciliid fish, poeciliid, live-bearer
-mosquitofish, Gambusia affinis
-platy, Platypoecilus maculatus
4mollie, molly
4squirrelfish
4reef squirrelfish, Holocentrus coruscus
4deepwater squirrelfish, Holocentrus bullisi
4Holocentrus ascensionis
-soldierfish, soldier-fish
4anomalops, flashlight fish
4flashlight fish, Photoblepharon palpebratus
-John Dory, Zeus faber
4boarfish, Capros aper
4boarfish
-cornetfish
4stickleback, prickleback
4three-spined stickleback, Gasterosteus aculeatus
4ten-spined stickleback, Gasterosteus pungitius
-pipefish, needlefish
4dwarf pipefish, Syngnathus hildebrandi
4deepwater pipefish, Cosmocampus profundus
-seahorse, sea horse
4snipefish, bellows fish
4shrimpfish, shrimp-fish
-trumpetfish, Aulostomus maculatus
4pellicle
6embryo, conceptus, fertilized egg
-fetus, foetus
4abortus
6spawn
4blastula, blastosphere
-blastocyst, blastodermic vessicle
-gastrula
4morula
-yolk, vitellus
4chordate
4cephalochordate
4lancelet, amphioxus
-tunicate, urochordate, urochord
-ascidian
-sea squirt
4salp, salpa
4doliolum
4larvacean
4appendicularia
4ascidian tadpole
-vertebrate, craniate
-Amniota
4amniote
4aquatic vertebrate
4jawless vertebrate, jawless fish, agnathan
4ostracoderm
4heterostracan
4anaspid
4conodont
4cyclostome
-lamprey, lamprey eel, lamper eel
-sea lamprey, Petromyzon marinus
4hagfish, hag, slime eels
4Myxine glutinosa
4eptatretus
4gnathostome
4placoderm
4cartilaginous fish, chondrichthian
4holocephalan, holocephalian
4chimaera
4rabbitfish, Chimaera monstrosa
-elasmobranch, selachian
-shark
4cow shark, six-gilled shark, Hexanchus griseus
4mackerel shark
-porbeagle, Lamna nasus
-mako, mako shark
6shortfin mako, Isurus oxyrhincus
4longfin mako, Isurus paucus
4bonito shark, blue pointed, Isurus glaucus
_great white shark, white shark, man-eater, man-eating shark, Carcharodon carcharias
-basking shark, Cetorhinus maximus
4thresher, thrasher, thresher shark, fox shark, Alopius vulpinus
4carpet shark, Orectolobus barbatus
-nurse shark, Ginglymostoma cirratum
-sand tiger, sand shark, Carcharias taurus, Odontaspis taurus
-whale shark, Rhincodon typus
4requiem shark
-bull shark, cub shark, Carcharhinus leucas
-sandbar shark, Carcharhinus plumbeus
-blacktip shark, sandbar shark, Carcharhinus limbatus
-whitetip shark, oceanic whitetip shark, white-tipped shark, Carcharinus longimanus
-dusky shark, Carcharhinus obscurus
-lemon shark, Negaprion brevirostris
-blue shark, great blue shark, Prionace glauca
_tiger shark, Galeocerdo cuvieri
4soupfin shark, soupfin, soup-fin, Galeorhinus zyopterus
-dogfish
4smooth dogfish
-smoothhound, smoothhound shark, Mustelus mustelus
4American smooth dogfish, Mustelus canis
4Florida smoothhound, Mustelus norrisi
-whitetip shark, reef whitetip shark, Triaenodon obseus
4spiny dogfish
4Atlantic spiny dogfish, Squalus acanthias
4Pacific spiny dogfish, Squalus suckleyi
_hammerhead, hammerhead shark
4smooth hammerhead, Sphyrna zygaena
4smalleye hammerhead, Sphyrna tudes
-shovelhead, bonnethead, bonnet shark, Sphyrna tiburo
-angel shark, angelfish, Squatina squatina, monkfish
-ray
_electric ray, crampfish, numbfish, torpedo
-sawfish
4smalltooth sawfish, Pristis pectinatus
4guitarfish
_stingray
4roughtail stingray, Dasyatis centroura
4butterfly ray
-eagle ray
-spotted eagle ray, spotted ray, Aetobatus narinari
4cownose ray, cow-nosed ray, Rhinoptera bonasus
-manta, manta ray, devilfish
-Atlantic manta, Manta birostris
4devil ray, Mobula hypostoma
-skate
4grey skate, gray skate, Raja batis
4little skate, Raja erinacea
4thorny skate, Raja radiata
4barndoor skate, Raja laevis
-bird
-dickeybird, dickey-bird, dickybird, dicky-bird
-fledgling, fledgeling
-nestling, baby bird
_cock
-gamecock, fighting cock
_hen
4nester
4night bird
4night raven
-bird of passage
4archaeopteryx, archeopteryx, Archaeopteryx lithographica
4archaeornis
-ratite, ratite bird, flightless bird
-carinate, carinate bird, flying bird
_ostrich, Struthio camelus
-cassowary
-emu, Dromaius novaehollandiae, Emu novaehollandiae
-kiwi, apteryx
-rhea, Rhea americana
-rhea, nandu, Pterocnemia pennata
4elephant bird, aepyornis
4moa
-passerine, passeriform bird
4nonpasserine bird
4oscine, oscine bird
-songbird, songster
4honey eater, honeysucker
-accentor
-hedge sparrow, sparrow, dunnock, Prunella modularis
-lark
-skylark, Alauda arvensis
-wagtail
-pipit, titlark, lark
-meadow pipit, Anthus pratensis
-finch
-chaffinch, Fringilla coelebs
_brambling, Fringilla montifringilla
_goldfinch, Carduelis carduelis
-linnet, lintwhite, Carduelis cannabina
-siskin, Carduelis spinus
4red siskin, Carduelis cucullata
-redpoll, Carduelis flammea
-redpoll, Carduelis hornemanni
-New World goldfinch, goldfinch, yellowbird, Spinus tristis
-pine siskin, pine finch, Spinus pinus
_house finch, linnet, Carpodacus mexicanus
-purple finch, Carpodacus purpureus
-canary, canary bird
-common canary, Serinus canaria
-serin
-crossbill, Loxia curvirostra
-bullfinch, Pyrrhula pyrrhula
_junco, snowbird
-dark-eyed junco, slate-colored junco, Junco hyemalis
4New World sparrow
-vesper sparrow, grass finch, Pooecetes gramineus
-white-throated sparrow, whitethroat, Zonotrichia albicollis
-white-crowned sparrow, Zonotrichia leucophrys
-chipping sparrow, Spizella passerina
-field sparrow, Spizella pusilla
-tree sparrow, Spizella arborea
-song sparrow, Melospiza melodia
-swamp sparrow, Melospiza georgiana
-bunting
_indigo bunting, indigo finch, indigo bird, Passerina cyanea
-ortolan, ortolan bunting, Emberiza hortulana
-reed bunting, Emberiza schoeniclus
-yellowhammer, yellow bunting, Emberiza citrinella
4yellow-breasted bunting, Emberiza aureola
-snow bunting, snowbird, snowflake, Plectrophenax nivalis
-honeycreeper
4banana quit
-sparrow, true sparrow
-English sparrow, house sparrow, Passer domesticus
-tree sparrow, Passer montanus
-grosbeak, grossbeak
-evening grosbeak, Hesperiphona vespertina
-hawfinch, Coccothraustes coccothraustes
-pine grosbeak, Pinicola enucleator
-cardinal, cardinal grosbeak, Richmondena Cardinalis, Cardinalis cardinalis, redbird
-pyrrhuloxia, Pyrrhuloxia sinuata
-towhee
4chewink, cheewink, Pipilo erythrophthalmus
4green-tailed towhee, Chlorura chlorura
-weaver, weaverbird, weaver finch
-baya, Ploceus philippinus
4whydah, whidah, widow bird
-Java sparrow, Java finch, ricebird, Padda oryzivora
4avadavat, amadavat
4grassfinch, grass finch
-zebra finch, Poephila castanotis
-honeycreeper, Hawaiian honeycreeper
-lyrebird
-scrubbird, scrub-bird, scrub bird
-broadbill
4tyrannid
-New World flycatcher, flycatcher, tyrant flycatcher, tyrant bird
-kingbird, Tyrannus tyrannus
-Arkansas kingbird, western kingbird
6Cassin's kingbird, Tyrannus vociferans
-eastern kingbird
-grey kingbird, gray kingbird, petchary, Tyrannus domenicensis domenicensis
-pewee, peewee, peewit, pewit, wood pewee, Contopus virens
-western wood pewee, Contopus sordidulus
-phoebe, phoebe bird, Sayornis phoebe
-vermillion flycatcher, firebird, Pyrocephalus rubinus mexicanus
4cotinga, chatterer
-cock of the rock, Rupicola rupicola
-cock of the rock, Rupicola peruviana
-manakin
-bellbird
4umbrella bird, Cephalopterus ornatus
-ovenbird
-antbird, ant bird
4ant thrush
4ant shrike
4spotted antbird, Hylophylax naevioides
-woodhewer, woodcreeper, wood-creeper, tree creeper
-pitta
-scissortail, scissortailed flycatcher, Muscivora-forficata
-Old World flycatcher, true flycatcher, flycatcher
-spotted flycatcher, Muscicapa striata, Muscicapa grisola
4thickhead, whistler
-thrush
-missel thrush, mistle thrush, mistletoe thrush, Turdus viscivorus
-song thrush, mavis, throstle, Turdus philomelos
-fieldfare, snowbird, Turdus pilaris
-redwing, Turdus iliacus
-blackbird, merl, merle, ouzel, ousel, European blackbird, Turdus merula
-ring ouzel, ring blackbird, ring thrush, Turdus torquatus
_robin, American robin, Turdus migratorius
4clay-colored robin, Turdus greyi
-hermit thrush, Hylocichla guttata
-veery, Wilson's thrush, Hylocichla fuscescens
-wood thrush, Hylocichla mustelina
-nightingale, Luscinia megarhynchos
-thrush nightingale, Luscinia luscinia
_bulbul
-Old World chat, chat
-stonechat, Saxicola torquata
-whinchat, Saxicola rubetra
4solitaire
-redstart, redtail
-wheatear
-bluebird
-robin, redbreast, robin redbreast, Old World robin, Erithacus rubecola
-bluethroat, Erithacus svecicus
-warbler
-gnatcatcher
-kinglet
-goldcrest, golden-crested kinglet, Regulus regulus
4gold-crowned kinglet, Regulus satrata
-ruby-crowned kinglet, ruby-crowned wren, Regulus calendula
-Old World warbler, true warbler
-blackcap, Silvia atricapilla
-greater whitethroat, whitethroat, Sylvia communis
-lesser whitethroat, whitethroat, Sylvia curruca
-wood warbler, Phylloscopus sibilatrix
-sedge warbler, sedge bird, sedge wren, reedbird, Acrocephalus schoenobaenus
-wren warbler
-tailorbird, Orthotomus sutorius
-babbler, cackler
-New World warbler, wood warbler
-parula warbler, northern parula, Parula americana
-Wilson's warbler, Wilson's blackcap, Wilsonia pusilla
4flycatching warbler
-American redstart, redstart, Setophaga ruticilla
-Cape May warbler, Dendroica tigrina
-yellow warbler, golden warbler, yellowbird, Dendroica petechia
-Blackburn, Blackburnian warbler, Dendroica fusca
-Audubon's warbler, Audubon warbler, Dendroica auduboni
-myrtle warbler, myrtle bird, Dendroica coronata
-blackpoll, Dendroica striate
-New World chat, chat
-yellow-breasted chat, Icteria virens
-ovenbird, Seiurus aurocapillus
-water thrush
-yellowthroat
-common yellowthroat, Maryland yellowthroat, Geothlypis trichas
4riflebird, Ptloris paradisea
-New World oriole, American oriole, oriole
-northern oriole, Icterus galbula
-Baltimore oriole, Baltimore bird, hangbird, firebird, Icterus galbula galbula
-Bullock's oriole, Icterus galbula bullockii
-orchard oriole, Icterus spurius
-meadowlark, lark
-eastern meadowlark, Sturnella magna
-western meadowlark, Sturnella neglecta
4cacique, cazique
-bobolink, ricebird, reedbird, Dolichonyx oryzivorus
-New World blackbird, blackbird
-grackle, crow blackbird
-purple grackle, Quiscalus quiscula
-rusty blackbird, rusty grackle, Euphagus carilonus
-cowbird
-red-winged blackbird, redwing, Agelaius phoeniceus
-Old World oriole, oriole
-golden oriole, Oriolus oriolus
4fig-bird
-starling
-common starling, Sturnus vulgaris
4rose-colored starling, rose-colored pastor, Pastor sturnus, Pastor roseus
-myna, mynah, mina, minah, myna bird, mynah bird
-crested myna, Acridotheres tristis
-hill myna, Indian grackle, grackle, Gracula religiosa
-corvine bird
-crow
-American crow, Corvus brachyrhyncos
-raven, Corvus corax
-rook, Corvus frugilegus
-jackdaw, daw, Corvus monedula
-chough
_jay
4Old World jay
4common European jay, Garullus garullus
4New World jay
-blue jay, jaybird, Cyanocitta cristata
-Canada jay, grey jay, gray jay, camp robber, whisker jack, Perisoreus canadensis
4Rocky Mountain jay, Perisoreus canadensis capitalis
-nutcracker
4common nutcracker, Nucifraga caryocatactes
-Clark's nutcracker, Nucifraga columbiana
_magpie
-European magpie, Pica pica
4American magpie, Pica pica hudsonia
-Australian magpie
-butcherbird
-currawong, bell magpie
-piping crow, piping crow-shrike, Gymnorhina tibicen
-wren, jenny wren
-winter wren, Troglodytes troglodytes
-house wren, Troglodytes aedon
-marsh wren
-long-billed marsh wren, Cistothorus palustris
-sedge wren, short-billed marsh wren, Cistothorus platensis
-rock wren, Salpinctes obsoletus
-Carolina wren, Thryothorus ludovicianus
-cactus wren
-mockingbird, mocker, Mimus polyglotktos
4blue mockingbird, Melanotis caerulescens
-catbird, grey catbird, gray catbird, Dumetella carolinensis
-thrasher, mocking thrush
-brown thrasher, brown thrush, Toxostoma rufums
4New Zealand wren
-rock wren, Xenicus gilviventris
4rifleman bird, Acanthisitta chloris
-creeper, tree creeper
-brown creeper, American creeper, Certhia americana
-European creeper, Certhia familiaris
4wall creeper, tichodrome, Tichodroma muriaria
-European nuthatch, Sitta europaea
-red-breasted nuthatch, Sitta canadensis
-white-breasted nuthatch, Sitta carolinensis
-titmouse, tit
_chickadee
-black-capped chickadee, blackcap, Parus atricapillus
-tufted titmouse, Parus bicolor
-Carolina chickadee, Parus carolinensis
-blue tit, tomtit, Parus caeruleus
-bushtit, bush tit
4wren-tit, Chamaea fasciata
4verdin, Auriparus flaviceps
-fairy bluebird, bluebird
-swallow
-barn swallow, chimney swallow, Hirundo rustica
-cliff swallow, Hirundo pyrrhonota
-tree swallow, tree martin, Hirundo nigricans
-white-bellied swallow, tree swallow, Iridoprocne bicolor
4martin
-house martin, Delichon urbica
-bank martin, bank swallow, sand martin, Riparia riparia
-purple martin, Progne subis
-wood swallow, swallow shrike
-tanager
-scarlet tanager, Piranga olivacea, redbird, firebird
-western tanager, Piranga ludoviciana
-summer tanager, summer redbird, Piranga rubra
4hepatic tanager, Piranga flava hepatica
-shrike
-butcherbird
-European shrike, Lanius excubitor
-northern shrike, Lanius borealis
4white-rumped shrike, Lanius ludovicianus excubitorides
-loggerhead shrike, Lanius lucovicianus
4migrant shrike, Lanius ludovicianus migrans
-bush shrike
4black-fronted bush shrike, Chlorophoneus nigrifrons
-bowerbird, catbird
-satin bowerbird, satin bird, Ptilonorhynchus violaceus
4great bowerbird, Chlamydera nuchalis
_water ouzel, dipper
4European water ouzel, Cinclus aquaticus
4American water ouzel, Cinclus mexicanus
-vireo
-red-eyed vireo, Vireo olivaceous
4solitary vireo, Vireo solitarius
-blue-headed vireo, Vireo solitarius solitarius
-waxwing
-cedar waxwing, cedarbird, Bombycilla cedrorun
-Bohemian waxwing, Bombycilla garrulus
-bird of prey, raptor, raptorial bird
-Accipitriformes, order Accipitriformes
-hawk
4eyas
4tiercel, tercel, tercelet
-goshawk, Accipiter gentilis
-sparrow hawk, Accipiter nisus
-Cooper's hawk, blue darter, Accipiter cooperii
4chicken hawk, hen hawk
4buteonine
4redtail, red-tailed hawk, Buteo jamaicensis
-rough-legged hawk, roughleg, Buteo lagopus
-red-shouldered hawk, Buteo lineatus
-buzzard, Buteo buteo
-honey buzzard, Pernis apivorus
_kite
-black kite, Milvus migrans
-swallow-tailed kite, swallow-tailed hawk, Elanoides forficatus
-white-tailed kite, Elanus leucurus
-harrier
-marsh harrier, Circus Aeruginosus
-Montagu's harrier, Circus pygargus
-marsh hawk, northern harrier, hen harrier, Circus cyaneus
-harrier eagle, short-toed eagle
-falcon
-peregrine, peregrine falcon, Falco peregrinus
4falcon-gentle, falcon-gentil
-gyrfalcon, gerfalcon, Falco rusticolus
-kestrel, Falco tinnunculus
-sparrow hawk, American kestrel, kestrel, Falco sparverius
-pigeon hawk, merlin, Falco columbarius
-hobby, Falco subbuteo
-caracara
4Audubon's caracara, Polyborus cheriway audubonii
-carancha, Polyborus plancus
-eagle, bird of Jove
-young bird
-eaglet
-harpy, harpy eagle, Harpia harpyja
-golden eagle, Aquila chrysaetos
-tawny eagle, Aquila rapax
_bald eagle, American eagle, Haliaeetus leucocephalus
-sea eagle
-Kamchatkan sea eagle, Stellar's sea eagle, Haliaeetus pelagicus
-ern, erne, grey sea eagle, gray sea eagle, European sea eagle, white-tailed sea eagle, Haliatus albicilla
-fishing eagle, Haliaeetus leucorhyphus
-osprey, fish hawk, fish eagle, sea eagle, Pandion haliaetus
_vulture
4Aegypiidae, family Aegypiidae
4Old World vulture
-griffon vulture, griffon, Gyps fulvus
-bearded vulture, lammergeier, lammergeyer, Gypaetus barbatus
-Egyptian vulture, Pharaoh's chicken, Neophron percnopterus
-black vulture, Aegypius monachus
-secretary bird, Sagittarius serpentarius
6New World vulture, cathartid
-buzzard, turkey buzzard, turkey vulture, Cathartes aura
-condor
-Andean condor, Vultur gryphus
-California condor, Gymnogyps californianus
-black vulture, carrion crow, Coragyps atratus
-king vulture, Sarcorhamphus papa
-owl, bird of Minerva, bird of night, hooter
-owlet
-little owl, Athene noctua
-horned owl
-great horned owl, Bubo virginianus
_great grey owl, great gray owl, Strix nebulosa
-tawny owl, Strix aluco
-barred owl, Strix varia
-screech owl, Otus asio
-screech owl
-scops owl
-spotted owl, Strix occidentalis
-Old World scops owl, Otus scops
6Oriental scops owl, Otus sunia
6hoot owl
-hawk owl, Surnia ulula
-long-eared owl, Asio otus
4laughing owl, laughing jackass, Sceloglaux albifacies
-barn owl, Tyto alba
-amphibian
4Ichyostega
-urodele, caudate
-salamander
_European fire salamander, Salamandra salamandra
-spotted salamander, fire salamander, Salamandra maculosa
4alpine salamander, Salamandra atra
-newt, triton
_common newt, Triturus vulgaris
-red eft, Notophthalmus viridescens
4Pacific newt
-rough-skinned newt, Taricha granulosa
6California newt, Taricha torosa
_eft
4ambystomid, ambystomid salamander
4mole salamander, Ambystoma talpoideum
_spotted salamander, Ambystoma maculatum
-tiger salamander, Ambystoma tigrinum
_axolotl, mud puppy, Ambystoma mexicanum
4waterdog
-hellbender, mud puppy, Cryptobranchus alleganiensis
-giant salamander, Megalobatrachus maximus
4olm, Proteus anguinus
4mud puppy, Necturus maculosus
-dicamptodon, dicamptodontid
4Pacific giant salamander, Dicamptodon ensatus
4olympic salamander, Rhyacotriton olympicus
6lungless salamander, plethodont
-eastern red-backed salamander, Plethodon cinereus
4western red-backed salamander, Plethodon vehiculum
-dusky salamander
4climbing salamander
4arboreal salamander, Aneides lugubris
-slender salamander, worm salamander
4web-toed salamander
4Shasta salamander, Hydromantes shastae
4limestone salamander, Hydromantes brunus
4amphiuma, congo snake, congo eel, blind eel
4siren
-frog, toad, toad frog, anuran, batrachian, salientian
-true frog, ranid
-wood-frog, wood frog, Rana sylvatica
-leopard frog, spring frog, Rana pipiens
_bullfrog, Rana catesbeiana
-green frog, spring frog, Rana clamitans
4cascades frog, Rana cascadae
4goliath frog, Rana goliath
-pickerel frog, Rana palustris
4tarahumara frog, Rana tarahumarae
-grass frog, Rana temporaria
4leptodactylid frog, leptodactylid
4robber frog
-barking frog, robber frog, Hylactophryne augusti
-crapaud, South American bullfrog, Leptodactylus pentadactylus
_tree frog, tree-frog
_tailed frog, bell toad, ribbed toad, tailed toad, Ascaphus trui
4Liopelma hamiltoni
-true toad
-bufo
-agua, agua toad, Bufo marinus
-European toad, Bufo bufo
-natterjack, Bufo calamita
-American toad, Bufo americanus
-Eurasian green toad, Bufo viridis
4American green toad, Bufo debilis
4Yosemite toad, Bufo canorus
-Texas toad, Bufo speciosus
4southwestern toad, Bufo microscaphus
-western toad, Bufo boreas
-obstetrical toad, midwife toad, Alytes obstetricans
4midwife toad, Alytes cisternasi
-fire-bellied toad, Bombina bombina
-spadefoot, spadefoot toad
4western spadefoot, Scaphiopus hammondii
4southern spadefoot, Scaphiopus multiplicatus
4plains spadefoot, Scaphiopus bombifrons
-tree toad, tree frog, tree-frog
-spring peeper, Hyla crucifer
6Pacific tree toad, Hyla regilla
-canyon treefrog, Hyla arenicolor
4chameleon tree frog
4cricket frog
4northern cricket frog, Acris crepitans
4eastern cricket frog, Acris gryllus
-chorus frog
4lowland burrowing treefrog, northern casque-headed frog, Pternohyla fodiens
4western narrow-mouthed toad, Gastrophryne olivacea
6eastern narrow-mouthed toad, Gastrophryne carolinensis
4sheep frog
4tongueless frog
4Surinam toad, Pipa pipa, Pipa americana
-African clawed frog, Xenopus laevis
4South American poison toad
4caecilian, blindworm
-reptile, reptilian
4anapsid, anapsid reptile
4diapsid, diapsid reptile
4Diapsida, subclass Diapsida
-chelonian, chelonian reptile
-turtle
-sea turtle, marine turtle
-green turtle, Chelonia mydas
_loggerhead, loggerhead turtle, Caretta caretta
-ridley
-Atlantic ridley, bastard ridley, bastard turtle, Lepidochelys kempii
-Pacific ridley, olive ridley, Lepidochelys olivacea
-hawksbill turtle, hawksbill, hawkbill, tortoiseshell turtle, Eretmochelys imbricata
_leatherback turtle, leatherback, leathery turtle, Dermochelys coriacea
-snapping turtle
-common snapping turtle, snapper, Chelydra serpentina
-alligator snapping turtle, alligator snapper, Macroclemys temmincki
_mud turtle
-musk turtle, stinkpot
_terrapin
-diamondback terrapin, Malaclemys centrata
-red-bellied terrapin, red-bellied turtle, redbelly, Pseudemys rubriventris
-slider, yellow-bellied terrapin, Pseudemys scripta
-cooter, river cooter, Pseudemys concinna
_box turtle, box tortoise
-Western box turtle, Terrapene ornata
-painted turtle, painted terrapin, painted tortoise, Chrysemys picta
-tortoise
-European tortoise, Testudo graeca
-giant tortoise
-gopher tortoise, gopher turtle, gopher, Gopherus polypemus
-desert tortoise, Gopherus agassizii
4Texas tortoise
-soft-shelled turtle, pancake turtle
4spiny softshell, Trionyx spiniferus
4smooth softshell, Trionyx muticus
-tuatara, Sphenodon punctatum
4saurian
-lizard
-gecko
4flying gecko, fringed gecko, Ptychozoon homalocephalum
_banded gecko
4iguanid, iguanid lizard
_common iguana, iguana, Iguana iguana
-marine iguana, Amblyrhynchus cristatus
-desert iguana, Dipsosaurus dorsalis
-chuckwalla, Sauromalus obesus
4zebra-tailed lizard, gridiron-tailed lizard, Callisaurus draconoides
4fringe-toed lizard, Uma notata
-earless lizard
-collared lizard
-leopard lizard
-spiny lizard
-fence lizard
-western fence lizard, swift, blue-belly, Sceloporus occidentalis
-eastern fence lizard, pine lizard, Sceloporus undulatus
4sagebrush lizard, Sceloporus graciosus
-side-blotched lizard, sand lizard, Uta stansburiana
-tree lizard, Urosaurus ornatus
-horned lizard, horned toad, horny frog
-Texas horned lizard, Phrynosoma cornutum
-basilisk
_American chameleon, anole, Anolis carolinensis
4worm lizard
-night lizard
-skink, scincid, scincid lizard
-western skink, Eumeces skiltonianus
4mountain skink, Eumeces callicephalus
4teiid lizard, teiid
_whiptail, whiptail lizard
6racerunner, race runner, six-lined racerunner, Cnemidophorus sexlineatus
4plateau striped whiptail, Cnemidophorus velox
4Chihuahuan spotted whiptail, Cnemidophorus exsanguis
4western whiptail, Cnemidophorus tigris
4checkered whiptail, Cnemidophorus tesselatus
4teju
4caiman lizard
-agamid, agamid lizard
_agama
_frilled lizard, Chlamydosaurus kingi
4moloch
-mountain devil, spiny lizard, Moloch horridus
4anguid lizard
_alligator lizard
-blindworm, slowworm, Anguis fragilis
6glass lizard, glass snake, joint snake
-legless lizard
4Lanthanotus borneensis
4venomous lizard
_Gila monster, Heloderma suspectum
-beaded lizard, Mexican beaded lizard, Heloderma horridum
4lacertid lizard, lacertid
-sand lizard, Lacerta agilis
_green lizard, Lacerta viridis
-chameleon, chamaeleon
_African chameleon, Chamaeleo chamaeleon
4horned chameleon, Chamaeleo oweni
-monitor, monitor lizard, varan
-African monitor, Varanus niloticus
_Komodo dragon, Komodo lizard, dragon lizard, giant lizard, Varanus komodoensis
-crocodilian reptile, crocodilian
-crocodile
_African crocodile, Nile crocodile, Crocodylus niloticus
-Asian crocodile, Crocodylus porosus
4Morlett's crocodile
4false gavial, Tomistoma schlegeli
-alligator, gator
_American alligator, Alligator mississipiensis
-Chinese alligator, Alligator sinensis
-caiman, cayman
4spectacled caiman, Caiman sclerops
-gavial, Gavialis gangeticus
4armored dinosaur
-stegosaur, stegosaurus, Stegosaur stenops
4ankylosaur, ankylosaurus
4Edmontonia
4bone-headed dinosaur
4pachycephalosaur, pachycephalosaurus
4ceratopsian, horned dinosaur
4protoceratops
_triceratops
4styracosaur, styracosaurus
4psittacosaur, psittacosaurus
4ornithopod, ornithopod dinosaur
4hadrosaur, hadrosaurus, duck-billed dinosaur
4trachodon, trachodont
4saurischian, saurischian dinosaur
4sauropod, sauropod dinosaur
4apatosaur, apatosaurus, brontosaur, brontosaurus, thunder lizard, Apatosaurus excelsus
4barosaur, barosaurus
4diplodocus
4argentinosaur
4theropod, theropod dinosaur, bird-footed dinosaur
4ceratosaur, ceratosaurus
4coelophysis
-tyrannosaur, tyrannosaurus, Tyrannosaurus rex
4allosaur, allosaurus
4ornithomimid
4maniraptor
4oviraptorid
4velociraptor
4deinonychus
4utahraptor, superslasher
4synapsid, synapsid reptile
4dicynodont
4pelycosaur
4dimetrodon
4pterosaur, flying reptile
4pterodactyl
4ichthyosaur
4ichthyosaurus
4stenopterygius, Stenopterygius quadrisicissus
4plesiosaur, plesiosaurus
4nothosaur
-snake, serpent, ophidian
-colubrid snake, colubrid
4hoop snake
_thunder snake, worm snake, Carphophis amoenus
_ringneck snake, ring-necked snake, ring snake
_hognose snake, puff adder, sand viper
4leaf-nosed snake
_green snake, grass snake
-smooth green snake, Opheodrys vernalis
-rough green snake, Opheodrys aestivus
-green snake
-racer
-blacksnake, black racer, Coluber constrictor
4blue racer, Coluber constrictor flaviventris
4horseshoe whipsnake, Coluber hippocrepis
-whip-snake, whip snake, whipsnake
4coachwhip, coachwhip snake, Masticophis flagellum
-California whipsnake, striped racer, Masticophis lateralis
4Sonoran whipsnake, Masticophis bilineatus
-rat snake
-corn snake, red rat snake, Elaphe guttata
-black rat snake, blacksnake, pilot blacksnake, mountain blacksnake, Elaphe obsoleta
4chicken snake
4Indian rat snake, Ptyas mucosus
-glossy snake, Arizona elegans
-bull snake, bull-snake
-gopher snake, Pituophis melanoleucus
-pine snake
_king snake, kingsnake
-common kingsnake, Lampropeltis getulus
-milk snake, house snake, milk adder, checkered adder, Lampropeltis triangulum
_garter snake, grass snake
-common garter snake, Thamnophis sirtalis
-ribbon snake, Thamnophis sauritus
4Western ribbon snake, Thamnophis proximus
4lined snake, Tropidoclonion lineatum
4ground snake, Sonora semiannulata
4eastern ground snake, Potamophis striatula, Haldea striatula
_water snake
-common water snake, banded water snake, Natrix sipedon, Nerodia sipedon
-water moccasin
-grass snake, ring snake, ringed snake, Natrix natrix
-viperine grass snake, Natrix maura
4red-bellied snake, Storeria occipitamaculata
-sand snake
4banded sand snake, Chilomeniscus cinctus
4black-headed snake
_vine snake
4lyre snake
4Sonoran lyre snake, Trimorphodon lambda
_night snake, Hypsiglena torquata
-blind snake, worm snake
4western blind snake, Leptotyphlops humilis
-indigo snake, gopher snake, Drymarchon corais
4eastern indigo snake, Drymarchon corais couperi
-constrictor
-boa
_boa constrictor, Constrictor constrictor
4rubber boa, tow-headed snake, Charina bottae
-rosy boa, Lichanura trivirgata
-anaconda, Eunectes murinus
-python
-carpet snake, Python variegatus, Morelia spilotes variegatus
-reticulated python, Python reticulatus
-Indian python, Python molurus
_rock python, rock snake, Python sebae
4amethystine python
-elapid, elapid snake
-coral snake, harlequin-snake, New World coral snake
-eastern coral snake, Micrurus fulvius
4western coral snake, Micruroides euryxanthus
-coral snake, Old World coral snake
4African coral snake, Aspidelaps lubricus
4Australian coral snake, Rhynchoelaps australis
-copperhead, Denisonia superba
-cobra
_Indian cobra, Naja naja
6asp, Egyptian cobra, Naja haje
-black-necked cobra, spitting cobra, Naja nigricollis
-hamadryad, king cobra, Ophiophagus hannah, Naja hannah
-ringhals, rinkhals, spitting snake, Hemachatus haemachatus
-mamba
-black mamba, Dendroaspis augusticeps
_green mamba
-death adder, Acanthophis antarcticus
-tiger snake, Notechis scutatus
4Australian blacksnake, Pseudechis porphyriacus
-krait
4banded krait, banded adder, Bungarus fasciatus
-taipan, Oxyuranus scutellatus
_sea snake
-viper
-adder, common viper, Vipera berus
-asp, asp viper, Vipera aspis
-puff adder, Bitis arietans
-gaboon viper, Bitis gabonica
_horned viper, cerastes, sand viper, horned asp, Cerastes cornutus
-pit viper
-copperhead, Agkistrodon contortrix
-water moccasin, cottonmouth, cottonmouth moccasin, Agkistrodon piscivorus
-rattlesnake, rattler
_diamondback, diamondback rattlesnake, Crotalus adamanteus
-timber rattlesnake, banded rattlesnake, Crotalus horridus horridus
4canebrake rattlesnake, canebrake rattler, Crotalus horridus atricaudatus
-prairie rattlesnake, prairie rattler, Western rattlesnake, Crotalus viridis
_sidewinder, horned rattlesnake, Crotalus cerastes
-Western diamondback, Western diamondback rattlesnake, Crotalus atrox
-rock rattlesnake, Crotalus lepidus
4tiger rattlesnake, Crotalus tigris
-Mojave rattlesnake, Crotalus scutulatus
-speckled rattlesnake, Crotalus mitchellii
-massasauga, massasauga rattler, Sistrurus catenatus
-ground rattler, massasauga, Sistrurus miliaris
-fer-de-lance, Bothrops atrops
-carcase, carcass
4carrion
6arthropod
_trilobite
-arachnid, arachnoid
_harvestman, daddy longlegs, Phalangium opilio
_scorpion
-false scorpion, pseudoscorpion
4book scorpion, Chelifer cancroides
-whip-scorpion, whip scorpion
4vinegarroon, Mastigoproctus giganteus
-spider
-orb-weaving spider
_black and gold garden spider, Argiope aurantia
_barn spider, Araneus cavaticus
_garden spider, Aranea diademata
4comb-footed spider, theridiid
_black widow, Latrodectus mactans
_tarantula
_wolf spider, hunting spider
-European wolf spider, tarantula, Lycosa tarentula
4trap-door spider
4acarine
_tick
4hard tick, ixodid
-Ixodes dammini, deer tick
4Ixodes neotomae
4Ixodes pacificus, western black-legged tick
4Ixodes scapularis, black-legged tick
-sheep-tick, sheep tick, Ixodes ricinus
4Ixodes persulcatus
4Ixodes dentatus
4Ixodes spinipalpis
-wood tick, American dog tick, Dermacentor variabilis
4soft tick, argasid
-mite
4web-spinning mite
4acarid
4trombidiid
4trombiculid
4harvest mite, chigger, jigger, redbug
4acarus, genus Acarus
4itch mite, sarcoptid
4rust mite
-spider mite, tetranychid
-red spider, red spider mite, Panonychus ulmi
4myriapod
4garden centipede, garden symphilid, symphilid, Scutigerella immaculata
4tardigrade
_centipede
-house centipede, Scutigera coleoptrata
-millipede, millepede, milliped
4sea spider, pycnogonid
4Merostomata, class Merostomata
-horseshoe crab, king crab, Limulus polyphemus, Xiphosurus polyphemus
4Asian horseshoe crab
4eurypterid
4tongue worm, pentastomid
4gallinaceous bird, gallinacean
-domestic fowl, fowl, poultry
4Dorking
4Plymouth Rock
4Cornish, Cornish fowl
4Rock Cornish
-game fowl
4cochin, cochin china
-jungle fowl, gallina
4jungle cock
4jungle hen
-red jungle fowl, Gallus gallus
-chicken, Gallus gallus
-bantam
-chick, biddy
-cock, rooster
-cockerel
4capon
-hen, biddy
4cackler
-brood hen, broody, broody hen, setting hen, sitter
6mother hen
4layer
-pullet
4spring chicken
-Rhode Island red
4Dominique, Dominick
-Orpington
-turkey, Meleagris gallopavo
-turkey cock, gobbler, tom, tom turkey
-ocellated turkey, Agriocharis ocellata
-grouse
_black grouse
-European black grouse, heathfowl, Lyrurus tetrix
4Asian black grouse, Lyrurus mlokosiewiczi
4blackcock, black cock
4greyhen, grayhen, grey hen, gray hen, heath hen
_ptarmigan
-red grouse, moorfowl, moorbird, moor-bird, moorgame, Lagopus scoticus
-moorhen
-capercaillie, capercailzie, horse of the wood, Tetrao urogallus
-spruce grouse, Canachites canadensis
-sage grouse, sage hen, Centrocercus urophasianus
_ruffed grouse, partridge, Bonasa umbellus
-sharp-tailed grouse, sprigtail, sprig tail, Pedioecetes phasianellus
_prairie chicken, prairie grouse, prairie fowl
-greater prairie chicken, Tympanuchus cupido
-lesser prairie chicken, Tympanuchus pallidicinctus
4heath hen, Tympanuchus cupido cupido
4guan
6curassow
4piping guan
-chachalaca
4Texas chachalaca, Ortilis vetula macalli
4megapode, mound bird, mound-bird, mound builder, scrub fowl
4mallee fowl, leipoa, lowan, Leipoa ocellata
4mallee hen
-brush turkey, Alectura lathami
4maleo, Macrocephalon maleo
4phasianid
-pheasant
-ring-necked pheasant, Phasianus colchicus
4afropavo, Congo peafowl, Afropavo congensis
4argus, argus pheasant
-golden pheasant, Chrysolophus pictus
-bobwhite, bobwhite quail, partridge
-northern bobwhite, Colinus virginianus
4Old World quail
6migratory quail, Coturnix coturnix, Coturnix communis
4monal, monaul
-peafowl, bird of Juno
4peachick, pea-chick
_peacock
-peahen
-blue peafowl, Pavo cristatus
-green peafowl, Pavo muticus
_quail
-California quail, Lofortyx californicus
-tragopan
_partridge
-Hungarian partridge, grey partridge, gray partridge, Perdix perdix
-red-legged partridge, Alectoris ruffa
4Greek partridge, rock partridge, Alectoris graeca
4mountain quail, mountain partridge, Oreortyx picta palmeri
-guinea fowl, guinea, Numida meleagris
-guinea hen
-hoatzin, hoactzin, stinkbird, Opisthocomus hoazin
-tinamou, partridge
4columbiform bird
4dodo, Raphus cucullatus
-pigeon
4pouter pigeon, pouter
-dove
-rock dove, rock pigeon, Columba livia
-band-tailed pigeon, band-tail pigeon, bandtail, Columba fasciata
-wood pigeon, ringdove, cushat, Columba palumbus
-turtledove
-Streptopelia turtur
4ringdove, Streptopelia risoria
-Australian turtledove, turtledove, Stictopelia cuneata
-mourning dove, Zenaidura macroura
-domestic pigeon
4squab
4fairy swallow
-roller, tumbler, tumbler pigeon
-homing pigeon, homer
4carrier pigeon
4passenger pigeon, Ectopistes migratorius
-sandgrouse, sand grouse
4painted sandgrouse, Pterocles indicus
4pin-tailed sandgrouse, pin-tailed grouse, Pterocles alchata
4pallas's sandgrouse, Syrrhaptes paradoxus
-parrot
-popinjay
-poll, poll parrot
_African grey, African gray, Psittacus erithacus
-amazon
_macaw
-kea, Nestor notabilis
-cockatoo
_sulphur-crested cockatoo, Kakatoe galerita, Cacatua galerita
-pink cockatoo, Kakatoe leadbeateri
-cockateel, cockatiel, cockatoo parrot, Nymphicus hollandicus
-lovebird
-lory
_lorikeet
4varied Lorikeet, Glossopsitta versicolor
-rainbow lorikeet, Trichoglossus moluccanus
-parakeet, parrakeet, parroket, paraquet, paroquet, parroquet
4Carolina parakeet, Conuropsis carolinensis
-budgerigar, budgereegah, budgerygah, budgie, grass parakeet, lovebird, shell parakeet, Melopsittacus undulatus
-ring-necked parakeet, Psittacula krameri
4cuculiform bird
-cuckoo
-European cuckoo, Cuculus canorus
4black-billed cuckoo, Coccyzus erythropthalmus
-roadrunner, chaparral cock, Geococcyx californianus
4ani
_coucal
4crow pheasant, Centropus sinensis
-touraco, turaco, turacou, turakoo
4coraciiform bird
-roller
-European roller, Coracias garrulus
4ground roller
-kingfisher
-Eurasian kingfisher, Alcedo atthis
-belted kingfisher, Ceryle alcyon
-kookaburra, laughing jackass, Dacelo gigas
_bee eater
_hornbill
-hoopoe, hoopoo
-Euopean hoopoe, Upupa epops
4wood hoopoe
-motmot, momot
4tody
4apodiform bird
-swift
-European swift, Apus apus
4chimney swift, chimney swallow, Chateura pelagica
4swiftlet, Collocalia inexpectata
4tree swift, crested swift
_hummingbird
-Archilochus colubris
-thornbill
-goatsucker, nightjar, caprimulgid
4European goatsucker, European nightjar, Caprimulgus europaeus
4chuck-will's-widow, Caprimulgus carolinensis
4whippoorwill, Caprimulgus vociferus
4poorwill, Phalaenoptilus nuttallii
-frogmouth
4oilbird, guacharo, Steatornis caripensis
4piciform bird
-woodpecker, peckerwood, pecker
-green woodpecker, Picus viridis
-downy woodpecker
-flicker
-yellow-shafted flicker, Colaptes auratus, yellowhammer
4gilded flicker, Colaptes chrysoides
-red-shafted flicker, Colaptes caper collaris
4ivorybill, ivory-billed woodpecker, Campephilus principalis
-redheaded woodpecker, redhead, Melanerpes erythrocephalus
-sapsucker
-yellow-bellied sapsucker, Sphyrapicus varius
-red-breasted sapsucker, Sphyrapicus varius ruber
-wryneck
4piculet
-barbet
-puffbird
4honey guide
_jacamar
_toucan
-toucanet
-trogon
-quetzal, quetzal bird
4resplendent quetzel, resplendent trogon, Pharomacrus mocino
-aquatic bird
-waterfowl, water bird, waterbird
4anseriform bird
-duck
_drake
-quack-quack
-duckling
-diving duck
-dabbling duck, dabbler
-mallard, Anas platyrhynchos
-black duck, Anas rubripes
-teal
-greenwing, green-winged teal, Anas crecca
-bluewing, blue-winged teal, Anas discors
-garganey, Anas querquedula
-widgeon, wigeon, Anas penelope
-American widgeon, baldpate, Anas americana
-shoveler, shoveller, broadbill, Anas clypeata
-pintail, pin-tailed duck, Anas acuta
-sheldrake
-shelduck
-ruddy duck, Oxyura jamaicensis
-bufflehead, butterball, dipper, Bucephela albeola
-goldeneye, whistler, Bucephela clangula
-Barrow's goldeneye, Bucephala islandica
-canvasback, canvasback duck, Aythya valisineria
-pochard, Aythya ferina
-redhead, Aythya americana
-scaup, scaup duck, bluebill, broadbill
-greater scaup, Aythya marila
-lesser scaup, lesser scaup duck, lake duck, Aythya affinis
-wild duck
-wood duck, summer duck, wood widgeon, Aix sponsa
-wood drake
-mandarin duck, Aix galericulata
-muscovy duck, musk duck, Cairina moschata
-sea duck
-eider, eider duck
-scoter, scooter
-common scoter, Melanitta nigra
-old squaw, oldwife, Clangula hyemalis
-merganser, fish duck, sawbill, sheldrake
-goosander, Mergus merganser
-American merganser, Mergus merganser americanus
_red-breasted merganser, Mergus serrator
-smew, Mergus albellus
-hooded merganser, hooded sheldrake, Lophodytes cucullatus
_goose
-gosling
-gander
-Chinese goose, Anser cygnoides
-greylag, graylag, greylag goose, graylag goose, Anser anser
-blue goose, Chen caerulescens
-snow goose
-brant, brant goose, brent, brent goose
-common brant goose, Branta bernicla
-honker, Canada goose, Canadian goose, Branta canadensis
-barnacle goose, barnacle, Branta leucopsis
-coscoroba
-swan
-cob
-pen
-cygnet
-mute swan, Cygnus olor
-whooper, whooper swan, Cygnus cygnus
-tundra swan, Cygnus columbianus
-whistling swan, Cygnus columbianus columbianus
-Bewick's swan, Cygnus columbianus bewickii
-trumpeter, trumpeter swan, Cygnus buccinator
_black swan, Cygnus atratus
6screamer
4horned screamer, Anhima cornuta
4crested screamer
4chaja, Chauna torquata
-mammal, mammalian
-female mammal
_tusker
4prototherian
6monotreme, egg-laying mammal
_echidna, spiny anteater, anteater
-echidna, spiny anteater, anteater
_platypus, duckbill, duckbilled platypus, duck-billed platypus, Ornithorhynchus anatinus
-marsupial, pouched mammal
-opossum, possum
-common opossum, Didelphis virginiana, Didelphis marsupialis
4crab-eating opossum
-opossum rat
6bandicoot
4rabbit-eared bandicoot, rabbit bandicoot, bilby, Macrotis lagotis
-kangaroo
-giant kangaroo, great grey kangaroo, Macropus giganteus
_wallaby, brush kangaroo
6common wallaby, Macropus agiles
4hare wallaby, kangaroo hare
4nail-tailed wallaby, nail-tailed kangaroo
-rock wallaby, rock kangaroo
-pademelon, paddymelon
-tree wallaby, tree kangaroo
4musk kangaroo, Hypsiprymnodon moschatus
4rat kangaroo, kangaroo rat
4potoroo
4bettong
4jerboa kangaroo, kangaroo jerboa
-phalanger, opossum, possum
4cuscus
4brush-tailed phalanger, Trichosurus vulpecula
6flying phalanger, flying opossum, flying squirrel
_koala, koala bear, kangaroo bear, native bear, Phascolarctos cinereus
_wombat
4dasyurid marsupial, dasyurid
4dasyure
4eastern dasyure, Dasyurus quoll
4native cat, Dasyurus viverrinus
4thylacine, Tasmanian wolf, Tasmanian tiger, Thylacinus cynocephalus
-Tasmanian devil, ursine dasyure, Sarcophilus hariisi
4pouched mouse, marsupial mouse, marsupial rat
-numbat, banded anteater, anteater, Myrmecobius fasciatus
4pouched mole, marsupial mole, Notoryctus typhlops
-placental, placental mammal, eutherian, eutherian mammal
-livestock, stock, farm animal
-bull
-cow
-calf
-calf
-yearling
-buck
-doe
4insectivore
-mole
4starnose mole, star-nosed mole, Condylura cristata
4brewer's mole, hair-tailed mole, Parascalops breweri
4golden mole
4shrew mole
4Asiatic shrew mole, Uropsilus soricipes
4American shrew mole, Neurotrichus gibbsii
-shrew, shrewmouse
6common shrew, Sorex araneus
4masked shrew, Sorex cinereus
4short-tailed shrew, Blarina brevicauda
4water shrew
4American water shrew, Sorex palustris
4European water shrew, Neomys fodiens
4Mediterranean water shrew, Neomys anomalus
4least shrew, Cryptotis parva
-hedgehog, Erinaceus europaeus, Erinaceus europeaeus
4tenrec, tendrac
4tailless tenrec, Tenrec ecaudatus
4otter shrew, potamogale, Potamogale velox
-eiderdown
4aftershaft
4sickle feather
-contour feather
4bastard wing, alula, spurious wing
4saddle hackle, saddle feather
-encolure
-hair
4squama
-scute
4sclerite
-plastron
-scallop shell
-oyster shell
4theca
-invertebrate
-sponge, poriferan, parazoan
4choanocyte, collar cell
4glass sponge
4Venus's flower basket
4metazoan
4coelenterate, cnidarian
4planula
-polyp
4medusa, medusoid, medusan
_jellyfish
4scyphozoan
4Chrysaora quinquecirrha
4hydrozoan, hydroid
4hydra
4siphonophore
4nanomia
-Portuguese man-of-war, man-of-war, jellyfish
4praya
4apolemia
4anthozoan, actinozoan
_sea anemone, anemone
-actinia, actinian, actiniarian
-sea pen
-coral
-gorgonian, gorgonian coral
-sea feather
-sea fan
4red coral
-stony coral, madrepore, madriporian coral
_brain coral
-staghorn coral, stag's-horn coral
-mushroom coral
-ctenophore, comb jelly
4beroe
4platyctenean
4sea gooseberry
4Venus's girdle, Cestum veneris
-worm
4helminth, parasitic worm
4woodworm
-woodborer, borer
4acanthocephalan, spiny-headed worm
4arrowworm, chaetognath
4bladder worm
_flatworm, platyhelminth
4planarian, planaria
4fluke, trematode, trematode worm
4cercaria
4liver fluke, Fasciola hepatica
4Fasciolopsis buski
4schistosome, blood fluke
4tapeworm, cestode
4echinococcus
4taenia
4ribbon worm, nemertean, nemertine, proboscis worm
4beard worm, pogonophoran
4rotifer
_nematode, nematode worm, roundworm
4common roundworm, Ascaris lumbricoides
4chicken roundworm, Ascaridia galli
4pinworm, threadworm, Enterobius vermicularis
4eelworm
4vinegar eel, vinegar worm, Anguillula aceti, Turbatrix aceti
4trichina, Trichinella spiralis
4hookworm
4filaria
4Guinea worm, Dracunculus medinensis
-annelid, annelid worm, segmented worm
4archiannelid
4oligochaete, oligochaete worm
-earthworm, angleworm, fishworm, fishing worm, wiggler, nightwalker, nightcrawler, crawler, dew worm, red worm
4polychaete, polychete, polychaete worm, polychete worm
4lugworm, lug, lobworm
4sea mouse
4bloodworm
-leech, bloodsucker, hirudinean
-medicinal leech, Hirudo medicinalis
4horseleech
-mollusk, mollusc, shellfish
4scaphopod
4tooth shell, tusk shell
4gastropod, univalve
-abalone, ear-shell
-ormer, sea-ear, Haliotis tuberculata
4scorpion shell
_conch
-giant conch, Strombus gigas
_snail
-edible snail, Helix pomatia
-garden snail
-brown snail, Helix aspersa
4Helix hortensis
_slug
4seasnail
4neritid, neritid gastropod
-nerita
4bleeding tooth, Nerita peloronta
4neritina
-whelk
6moon shell, moonshell
4periwinkle, winkle
-limpet
-common limpet, Patella vulgata
4keyhole limpet, Fissurella apertura, Diodora apertura
4river limpet, freshwater limpet, Ancylus fluviatilis
_sea slug, nudibranch
-sea hare, Aplysia punctata
-Hermissenda crassicornis
4bubble shell
4physa
-cowrie, cowry
-money cowrie, Cypraea moneta
-tiger cowrie, Cypraea tigris
4solenogaster, aplacophoran
_chiton, coat-of-mail shell, sea cradle, polyplacophore
-bivalve, pelecypod, lamellibranch
-spat
-clam
-seashell
-soft-shell clam, steamer, steamer clam, long-neck clam, Mya arenaria
-quahog, quahaug, hard-shell clam, hard clam, round clam, Venus mercenaria, Mercenaria mercenaria
-littleneck, littleneck clam
4cherrystone, cherrystone clam
-geoduck
4razor clam, jackknife clam, knife-handle
-giant clam, Tridacna gigas
-cockle
-edible cockle, Cardium edule
-oyster
4Japanese oyster, Ostrea gigas
4Virginia oyster
-pearl oyster, Pinctada margaritifera
4saddle oyster, Anomia ephippium
4window oyster, windowpane oyster, capiz, Placuna placenta
-ark shell
4blood clam
-mussel
-marine mussel, mytilid
-edible mussel, Mytilus edulis
-freshwater mussel, freshwater clam
4pearly-shelled mussel
4thin-shelled mussel
-zebra mussel, Dreissena polymorpha
-scallop, scollop, escallop
4bay scallop, Pecten irradians
4sea scallop, giant scallop, Pecten magellanicus
4shipworm, teredinid
4teredo
4piddock
4cephalopod, cephalopod mollusk
_chambered nautilus, pearly nautilus, nautilus
4octopod
-octopus, devilfish
-paper nautilus, nautilus, Argonaut, Argonauta argo
4decapod
-squid
4loligo
4ommastrephes
4architeuthis, giant squid
-cuttlefish, cuttle
4spirula, Spirula peronii
-crustacean
4malacostracan crustacean
-decapod crustacean, decapod
-brachyuran
-crab
4stone crab, Menippe mercenaria
4hard-shell crab
4soft-shell crab, soft-shelled crab
_Dungeness crab, Cancer magister
_rock crab, Cancer irroratus
4Jonah crab, Cancer borealis
4swimming crab
4English lady crab, Portunus puber
4American lady crab, lady crab, calico crab, Ovalipes ocellatus
-blue crab, Callinectes sapidus
_fiddler crab
4pea crab
_king crab, Alaska crab, Alaskan king crab, Alaska king crab, Paralithodes camtschatica
4spider crab
-European spider crab, king crab, Maja squinado
-giant crab, Macrocheira kaempferi
-lobster
4true lobster
_American lobster, Northern lobster, Maine lobster, Homarus americanus
4European lobster, Homarus vulgaris
4Cape lobster, Homarus capensis
-Norway lobster, Nephrops norvegicus
_spiny lobster, langouste, rock lobster, crawfish, crayfish, sea crawfish
_crayfish, crawfish, crawdad, crawdaddy
6Old World crayfish, ecrevisse
4American crayfish
_hermit crab
-shrimp
4snapping shrimp, pistol shrimp
-prawn
4long-clawed prawn, river prawn, Palaemon australis
4tropical prawn
4krill
4Euphausia pacifica
4opossum shrimp
4stomatopod, stomatopod crustacean
-mantis shrimp, mantis crab
4squilla, mantis prawn
_isopod
-woodlouse, slater
-pill bug
4sow bug
4sea louse, sea slater
-amphipod
4skeleton shrimp
4whale louse
-daphnia, water flea
4fairy shrimp
4brine shrimp, Artemia salina
4tadpole shrimp
4copepod, copepod crustacean
4cyclops, water flea
4seed shrimp, mussel shrimp, ostracod
-barnacle, cirriped, cirripede
-acorn barnacle, rock barnacle, Balanus balanoides
-goose barnacle, gooseneck barnacle, Lepas fascicularis
4onychophoran, velvet worm, peripatus
-wading bird, wader
-stork
_white stork, Ciconia ciconia
_black stork, Ciconia nigra
-adjutant bird, adjutant, adjutant stork, Leptoptilus dubius
-marabou, marabout, marabou stork, Leptoptilus crumeniferus
-openbill
-jabiru, Jabiru mycteria
-saddlebill, jabiru, Ephippiorhynchus senegalensis
-policeman bird, black-necked stork, jabiru, Xenorhyncus asiaticus
-wood ibis, wood stork, flinthead, Mycteria americana
-shoebill, shoebird, Balaeniceps rex
-ibis
-wood ibis, wood stork, Ibis ibis
-sacred ibis, Threskiornis aethiopica
_spoonbill
-common spoonbill, Platalea leucorodia
-roseate spoonbill, Ajaia ajaja
_flamingo
-heron
-great blue heron, Ardea herodius
-great white heron, Ardea occidentalis
-egret
_little blue heron, Egretta caerulea
-snowy egret, snowy heron, Egretta thula
-little egret, Egretta garzetta
-great white heron, Casmerodius albus
_American egret, great white heron, Egretta albus
-cattle egret, Bubulcus ibis
-night heron, night raven
-black-crowned night heron, Nycticorax nycticorax
-yellow-crowned night heron, Nyctanassa violacea
-boatbill, boat-billed heron, broadbill, Cochlearius cochlearius
_bittern
-American bittern, stake driver, Botaurus lentiginosus
-European bittern, Botaurus stellaris
-least bittern, Ixobrychus exilis
_crane
-whooping crane, whooper, Grus americana
-courlan, Aramus guarauna
_limpkin, Aramus pictus
-crested cariama, seriema, Cariama cristata
-chunga, seriema, Chunga burmeisteri
-rail
-weka, maori hen, wood hen
-crake
4corncrake, land rail, Crex crex
-spotted crake, Porzana porzana
-gallinule, marsh hen, water hen, swamphen
-Florida gallinule, Gallinula chloropus cachinnans
-moorhen, Gallinula chloropus
-purple gallinule
_European gallinule, Porphyrio porphyrio
-American gallinule, Porphyrula martinica
-notornis, takahe, Notornis mantelli
-coot
_American coot, marsh hen, mud hen, water hen, Fulica americana
-Old World coot, Fulica atra
_bustard
-great bustard, Otis tarda
4plain turkey, Choriotis australis
-button quail, button-quail, bustard quail, hemipode
4striped button quail, Turnix sylvatica
4plain wanderer, Pedionomus torquatus
-trumpeter
4Brazilian trumpeter, Psophia crepitans
-seabird, sea bird, seafowl
-shorebird, shore bird, limicoline bird
-plover
-piping plover, Charadrius melodus
-killdeer, kildeer, killdeer plover, Charadrius vociferus
-dotterel, dotrel, Charadrius morinellus, Eudromias morinellus
-golden plover
-lapwing, green plover, peewit, pewit
-turnstone
_ruddy turnstone, Arenaria interpres
-black turnstone, Arenaria-Melanocephala
-sandpiper
-surfbird, Aphriza virgata
-European sandpiper, Actitis hypoleucos
-spotted sandpiper, Actitis macularia
-least sandpiper, stint, Erolia minutilla
_red-backed sandpiper, dunlin, Erolia alpina
-greenshank, Tringa nebularia
_redshank, Tringa totanus
-yellowlegs
-greater yellowlegs, Tringa melanoleuca
-lesser yellowlegs, Tringa flavipes
-pectoral sandpiper, jacksnipe, Calidris melanotos
-knot, greyback, grayback, Calidris canutus
-curlew sandpiper, Calidris Ferruginea
-sanderling, Crocethia alba
-upland sandpiper, upland plover, Bartramian sandpiper, Bartramia longicauda
-ruff, Philomachus pugnax
4reeve
-tattler
4Polynesian tattler, Heteroscelus incanus
-willet, Catoptrophorus semipalmatus
-woodcock
4Eurasian woodcock, Scolopax rusticola
-American woodcock, woodcock snipe, Philohela minor
-snipe
-whole snipe, Gallinago gallinago
-Wilson's snipe, Gallinago gallinago delicata
-great snipe, woodcock snipe, Gallinago media
4jacksnipe, half snipe, Limnocryptes minima
_dowitcher
-greyback, grayback, Limnodromus griseus
4red-breasted snipe, Limnodromus scolopaceus
-curlew
-European curlew, Numenius arquata
4Eskimo curlew, Numenius borealis
-godwit
-Hudsonian godwit, Limosa haemastica
-stilt, stiltbird, longlegs, long-legs, stilt plover, Himantopus stilt
-black-necked stilt, Himantopus mexicanus
-black-winged stilt, Himantopus himantopus
4white-headed stilt, Himantopus himantopus leucocephalus
4kaki, Himantopus novae-zelandiae
-stilt, Australian stilt
4banded stilt, Cladorhyncus leucocephalum
-avocet
_oystercatcher, oyster catcher
-phalarope
-red phalarope, Phalaropus fulicarius
4northern phalarope, Lobipes lobatus
-Wilson's phalarope, Steganopus tricolor
-pratincole, glareole
6courser
4cream-colored courser, Cursorius cursor
4crocodile bird, Pluvianus aegyptius
-stone curlew, thick-knee, Burhinus oedicnemus
4coastal diving bird
-larid
-gull, seagull, sea gull
-mew, mew gull, sea mew, Larus canus
-black-backed gull, great black-backed gull, cob, Larus marinus
-herring gull, Larus argentatus
-laughing gull, blackcap, pewit, pewit gull, Larus ridibundus
-ivory gull, Pagophila eburnea
-kittiwake
-tern
-sea swallow, Sterna hirundo
-skimmer
-jaeger
-parasitic jaeger, arctic skua, Stercorarius parasiticus
-skua, bonxie
-great skua, Catharacta skua
-auk
-auklet
-razorbill, razor-billed auk, Alca torda
-little auk, dovekie, Plautus alle
-guillemot
-black guillemot, Cepphus grylle
-pigeon guillemot, Cepphus columba
-murre
-common murre, Uria aalge
-thick-billed murre, Uria lomvia
-puffin
-Atlantic puffin, Fratercula arctica
-horned puffin, Fratercula corniculata
-tufted puffin, Lunda cirrhata
4gaviiform seabird
-loon, diver
4podicipitiform seabird
-grebe
-great crested grebe, Podiceps cristatus
-red-necked grebe, Podiceps grisegena
-black-necked grebe, eared grebe, Podiceps nigricollis
-dabchick, little grebe, Podiceps ruficollis
-pied-billed grebe, Podilymbus podiceps
4pelecaniform seabird
_pelican
-white pelican, Pelecanus erythrorhynchos
-Old world white pelican, Pelecanus onocrotalus
-frigate bird, man-of-war bird
-gannet
-solan, solan goose, solant goose, Sula bassana
-booby
-cormorant, Phalacrocorax carbo
-snakebird, anhinga, darter
-water turkey, Anhinga anhinga
-tropic bird, tropicbird, boatswain bird
-sphenisciform seabird
-penguin
-Adelie, Adelie penguin, Pygoscelis adeliae
_king penguin, Aptenodytes patagonica
-emperor penguin, Aptenodytes forsteri
-jackass penguin, Spheniscus demersus
-rock hopper, crested penguin
-pelagic bird, oceanic bird
4procellariiform seabird
_albatross, mollymawk
-wandering albatross, Diomedea exulans
4black-footed albatross, gooney, gooney bird, goonie, goony, Diomedea nigripes
-petrel
4white-chinned petrel, Procellaria aequinoctialis
4giant petrel, giant fulmar, Macronectes giganteus
-fulmar, fulmar petrel, Fulmarus glacialis
-shearwater
6Manx shearwater, Puffinus puffinus
-storm petrel
4stormy petrel, northern storm petrel, Hydrobates pelagicus
4Mother Carey's chicken, Mother Carey's hen, Oceanites oceanicus
4diving petrel
-aquatic mammal
-cetacean, cetacean mammal, blower
-whale
-baleen whale, whalebone whale
-right whale
4bowhead, bowhead whale, Greenland whale, Balaena mysticetus
-rorqual, razorback
-blue whale, sulfur bottom, Balaenoptera musculus
-finback, finback whale, fin whale, common rorqual, Balaenoptera physalus
6sei whale, Balaenoptera borealis
-lesser rorqual, piked whale, minke whale, Balaenoptera acutorostrata
4humpback, humpback whale, Megaptera novaeangliae
_grey whale, gray whale, devilfish, Eschrichtius gibbosus, Eschrichtius robustus
-toothed whale
-sperm whale, cachalot, black whale, Physeter catodon
4pygmy sperm whale, Kogia breviceps
4dwarf sperm whale, Kogia simus
4beaked whale
-bottle-nosed whale, bottlenose whale, bottlenose, Hyperoodon ampullatus
-dolphin
-common dolphin, Delphinus delphis
-bottlenose dolphin, bottle-nosed dolphin, bottlenose
-Atlantic bottlenose dolphin, Tursiops truncatus
-Pacific bottlenose dolphin, Tursiops gilli
-porpoise
4harbor porpoise, herring hog, Phocoena phocoena
4vaquita, Phocoena sinus
4grampus, Grampus griseus
_killer whale, killer, orca, grampus, sea wolf, Orcinus orca
-pilot whale, black whale, common blackfish, blackfish, Globicephala melaena
6river dolphin
4narwhal, narwal, narwhale, Monodon monoceros
-white whale, beluga, Delphinapterus leucas
4sea cow, sirenian mammal, sirenian
-manatee, Trichechus manatus
_dugong, Dugong dugon
4Steller's sea cow, Hydrodamalis gigas
-carnivore
-omnivore
-pinniped mammal, pinniped, pinnatiped
-seal
-crabeater seal, crab-eating seal
-eared seal
-fur seal
-guadalupe fur seal, Arctocephalus philippi
-fur seal
-Alaska fur seal, Callorhinus ursinus
_sea lion
-South American sea lion, Otaria Byronia
-California sea lion, Zalophus californianus, Zalophus californicus
-Australian sea lion, Zalophus lobatus
-Steller sea lion, Steller's sea lion, Eumetopias jubatus
-earless seal, true seal, hair seal
-harbor seal, common seal, Phoca vitulina
-harp seal, Pagophilus groenlandicus
-elephant seal, sea elephant
6bearded seal, squareflipper square flipper, Erignathus barbatus
4hooded seal, bladdernose, Cystophora cristata
-walrus, seahorse, sea horse
-Atlantic walrus, Odobenus rosmarus
4Pacific walrus, Odobenus divergens
4Fissipedia
4fissiped mammal, fissiped
-aardvark, ant bear, anteater, Orycteropus afer
-canine, canid
-bitch
4brood bitch
-dog, domestic dog, Canis familiaris
-pooch, doggie, doggy, barker, bow-wow
-cur, mongrel, mutt
4feist, fice
4pariah dog, pye-dog, pie-dog
-lapdog
-toy dog, toy
_Chihuahua
5Japanese spaniel
_Maltese dog, Maltese terrier, Maltese
_Pekinese, Pekingese, Peke
_Shih-Tzu
4toy spaniel
6English toy spaniel
_Blenheim spaniel
-King Charles spaniel
_papillon
_toy terrier
-hunting dog
4courser
_Rhodesian ridgeback
-hound, hound dog
_Afghan hound, Afghan
_basset, basset hound
_beagle
_bloodhound, sleuthhound
_bluetick
4boarhound
-coonhound
4coondog
5black-and-tan coonhound
-dachshund, dachsie, badger dog
-sausage dog, sausage hound
-foxhound
4American foxhound
5Walker hound, Walker foxhound
7English foxhound
4harrier
4Plott hound
_redbone
-wolfhound
_borzoi, Russian wolfhound
_Irish wolfhound
-greyhound
_Italian greyhound
_whippet
_Ibizan hound, Ibizan Podenco
_Norwegian elkhound, elkhound
5otterhound, otter hound
_Saluki, gazelle hound
_Scottish deerhound, deerhound
4staghound
_Weimaraner
-terrier
-bullterrier, bull terrier
_Staffordshire bullterrier, Staffordshire bull terrier
_American Staffordshire terrier, Staffordshire terrier, American pit bull terrier, pit bull terrier
_Bedlington terrier
_Border terrier
_Kerry blue terrier
_Irish terrier
_Norfolk terrier
_Norwich terrier
_Yorkshire terrier
-rat terrier, ratter
-Manchester terrier, black-and-tan terrier
-toy Manchester, toy Manchester terrier
-fox terrier
4smooth-haired fox terrier
_wire-haired fox terrier
-wirehair, wirehaired terrier, wire-haired terrier
_Lakeland terrier
-Welsh terrier
_Sealyham terrier, Sealyham
_Airedale, Airedale terrier
_cairn, cairn terrier
_Australian terrier
_Dandie Dinmont, Dandie Dinmont terrier
_Boston bull, Boston terrier
-schnauzer
_miniature schnauzer
_giant schnauzer
_standard schnauzer
_Scotch terrier, Scottish terrier, Scottie
_Tibetan terrier, chrysanthemum dog
_silky terrier, Sydney silky
-Skye terrier
4Clydesdale terrier
_soft-coated wheaten terrier
_West Highland white terrier
_Lhasa, Lhasa apso
-sporting dog, gun dog
-bird dog
-water dog
-retriever
_flat-coated retriever
_curly-coated retriever
_golden retriever
_Labrador retriever
_Chesapeake Bay retriever
-pointer, Spanish pointer
_German short-haired pointer
-setter
_vizsla, Hungarian pointer
_English setter
_Irish setter, red setter
_Gordon setter
-spaniel
_Brittany spaniel
_clumber, clumber spaniel
4field spaniel
-springer spaniel, springer
_English springer, English springer spaniel
_Welsh springer spaniel
_cocker spaniel, English cocker spaniel, cocker
_Sussex spaniel
-water spaniel
4American water spaniel
_Irish water spaniel
4griffon, wire-haired pointing griffon
-working dog
-watchdog, guard dog
_kuvasz
4attack dog
-housedog
_schipperke
-shepherd dog, sheepdog, sheep dog
-Belgian sheepdog, Belgian shepherd
_groenendael
_malinois
_briard
_kelpie
_komondor
_Old English sheepdog, bobtail
_Shetland sheepdog, Shetland sheep dog, Shetland
_collie
_Border collie
_Bouvier des Flandres, Bouviers des Flandres
_Rottweiler
_German shepherd, German shepherd dog, German police dog, alsatian
-police dog
-pinscher
_Doberman, Doberman pinscher
_miniature pinscher
-Sennenhunde
_Greater Swiss Mountain dog
_Bernese mountain dog
_Appenzeller
7EntleBucher
_boxer
-mastiff
_bull mastiff
_Tibetan mastiff
-bulldog, English bulldog
_French bulldog
_Great Dane
4guide dog
4Seeing Eye dog
4hearing dog
_Saint Bernard, St Bernard
4seizure-alert dog
-sled dog, sledge dog
_Eskimo dog, husky
_malamute, malemute, Alaskan malamute
_Siberian husky
_dalmatian, coach dog, carriage dog
4liver-spotted dalmatian
_affenpinscher, monkey pinscher, monkey dog
_basenji
_pug, pug-dog
_Leonberg
_Newfoundland, Newfoundland dog
_Great Pyrenees
-spitz
_Samoyed, Samoyede
_Pomeranian
_chow, chow chow
_keeshond
-griffon, Brussels griffon, Belgian griffon
5Brabancon griffon
-corgi, Welsh corgi
_Pembroke, Pembroke Welsh corgi
_Cardigan, Cardigan Welsh corgi
-poodle, poodle dog
_toy poodle
_miniature poodle
_standard poodle
4large poodle
5Mexican hairless
-wolf
_timber wolf, grey wolf, gray wolf, Canis lupus
_white wolf, Arctic wolf, Canis lupus tundrarum
_red wolf, maned wolf, Canis rufus, Canis niger
_coyote, prairie wolf, brush wolf, Canis latrans
4coydog
-jackal, Canis aureus
-wild dog
_dingo, warrigal, warragal, Canis dingo
_dhole, Cuon alpinus
4crab-eating dog, crab-eating fox, Dusicyon cancrivorus
4raccoon dog, Nyctereutes procyonides
_African hunting dog, hyena dog, Cape hunting dog, Lycaon pictus
_hyena, hyaena
-striped hyena, Hyaena hyaena
4brown hyena, strand wolf, Hyaena brunnea
-spotted hyena, laughing hyena, Crocuta crocuta
4aardwolf, Proteles cristata
-fox
4vixen
4Reynard
_red fox, Vulpes vulpes
4black fox
4silver fox
-red fox, Vulpes fulva
-kit fox, prairie fox, Vulpes velox
_kit fox, Vulpes macrotis
_Arctic fox, white fox, Alopex lagopus
4blue fox
_grey fox, gray fox, Urocyon cinereoargenteus
-feline, felid
-cat, true cat
-domestic cat, house cat, Felis domesticus, Felis catus
-kitty, kitty-cat, puss, pussy, pussycat
-mouser
-alley cat
-stray
-tom, tomcat
4gib
-tabby, queen
-kitten, kitty
_tabby, tabby cat
_tiger cat
-tortoiseshell, tortoiseshell-cat, calico cat
_Persian cat
-Angora, Angora cat
_Siamese cat, Siamese
6blue point Siamese
-Burmese cat
_Egyptian cat
4Maltese, Maltese cat
-Abyssinian, Abyssinian cat
-Manx, Manx cat
-wildcat
-sand cat
-European wildcat, catamountain, Felis silvestris
_cougar, puma, catamount, mountain lion, painter, panther, Felis concolor
-ocelot, panther cat, Felis pardalis
4jaguarundi, jaguarundi cat, jaguarondi, eyra, Felis yagouaroundi
4kaffir cat, caffer cat, Felis ocreata
-jungle cat, Felis chaus
-serval, Felis serval
4leopard cat, Felis bengalensis
-margay, margay cat, Felis wiedi
-manul, Pallas's cat, Felis manul
_lynx, catamount
-common lynx, Lynx lynx
-Canada lynx, Lynx canadensis
-bobcat, bay lynx, Lynx rufus
-spotted lynx, Lynx pardina
-caracal, desert lynx, Lynx caracal
-big cat, cat
_leopard, Panthera pardus
4leopardess
-panther
_snow leopard, ounce, Panthera uncia
_jaguar, panther, Panthera onca, Felis onca
_lion, king of beasts, Panthera leo
-lioness
4lionet
_tiger, Panthera tigris
-Bengal tiger
-tigress
-liger
4tiglon, tigon
_cheetah, chetah, Acinonyx jubatus
4saber-toothed tiger, sabertooth
4Smiledon californicus
-bear
_brown bear, bruin, Ursus arctos
4bruin
-Syrian bear, Ursus arctos syriacus
-grizzly, grizzly bear, silvertip, silver-tip, Ursus horribilis, Ursus arctos horribilis
-Alaskan brown bear, Kodiak bear, Kodiak, Ursus middendorffi, Ursus arctos middendorffi
_American black bear, black bear, Ursus americanus, Euarctos americanus
4cinnamon bear
-Asiatic black bear, black bear, Ursus thibetanus, Selenarctos thibetanus
_ice bear, polar bear, Ursus Maritimus, Thalarctos maritimus
_sloth bear, Melursus ursinus, Ursus ursinus
4viverrine, viverrine mammal
-civet, civet cat
4large civet, Viverra zibetha
4small civet, Viverricula indica, Viverricula malaccensis
-binturong, bearcat, Arctictis bintourong
4Cryptoprocta, genus Cryptoprocta
6fossa, fossa cat, Cryptoprocta ferox
4fanaloka, Fossa fossa
-genet, Genetta genetta
4banded palm civet, Hemigalus hardwickii
_mongoose
4Indian mongoose, Herpestes nyula
4ichneumon, Herpestes ichneumon
4palm cat, palm civet
_meerkat, mierkat
-slender-tailed meerkat, Suricata suricatta
-suricate, Suricata tetradactyla
-bat, chiropteran
-fruit bat, megabat
-flying fox
4Pteropus capestratus
4Pteropus hypomelanus
4harpy, harpy bat, tube-nosed bat, tube-nosed fruit bat
4Cynopterus sphinx
4carnivorous bat, microbat
4mouse-eared bat
4leafnose bat, leaf-nosed bat
4macrotus, Macrotus californicus
4spearnose bat
4Phyllostomus hastatus
4hognose bat, Choeronycteris mexicana
4horseshoe bat
4horseshoe bat
4orange bat, orange horseshoe bat, Rhinonicteris aurantius
4false vampire, false vampire bat
4big-eared bat, Megaderma lyra
4vespertilian bat, vespertilionid
4frosted bat, Vespertilio murinus
4red bat, Lasiurus borealis
-brown bat
-little brown bat, little brown myotis, Myotis leucifugus
4cave myotis, Myotis velifer
-big brown bat, Eptesicus fuscus
6serotine, European brown bat, Eptesicus serotinus
-pallid bat, cave bat, Antrozous pallidus
-pipistrelle, pipistrel, Pipistrellus pipistrellus
4eastern pipistrel, Pipistrellus subflavus
4jackass bat, spotted bat, Euderma maculata
4long-eared bat
4western big-eared bat, Plecotus townsendi
6freetail, free-tailed bat, freetailed bat
4guano bat, Mexican freetail bat, Tadarida brasiliensis
4pocketed bat, pocketed freetail bat, Tadirida femorosacca
4mastiff bat
-vampire bat, true vampire bat
4Desmodus rotundus
4hairy-legged vampire bat, Diphylla ecaudata
-predator, predatory animal
-prey, quarry
4game
-big game
4game bird
4fossorial mammal
4tetrapod
-quadruped
-hexapod
4biped
-insect
-social insect
4holometabola, metabola
-defoliator
-pollinator
4gallfly
-scorpion fly
4hanging fly
-collembolan, springtail
-beetle
_tiger beetle
_ladybug, ladybeetle, lady beetle, ladybird, ladybird beetle
-two-spotted ladybug, Adalia bipunctata
4Mexican bean beetle, bean beetle, Epilachna varivestis
-Hippodamia convergens
-vedalia, Rodolia cardinalis
_ground beetle, carabid beetle
4bombardier beetle
-calosoma
4searcher, searcher beetle, Calosoma scrutator
-firefly, lightning bug
4glowworm
_long-horned beetle, longicorn, longicorn beetle
-sawyer, sawyer beetle
4pine sawyer
_leaf beetle, chrysomelid
-flea beetle
-Colorado potato beetle, Colorado beetle, potato bug, potato beetle, Leptinotarsa decemlineata
4carpet beetle, carpet bug
4buffalo carpet beetle, Anthrenus scrophulariae
4black carpet beetle
4clerid beetle, clerid
4bee beetle
4lamellicorn beetle
4scarabaeid beetle, scarabaeid, scarabaean
_dung beetle
-scarab, scarabaeus, Scarabaeus sacer
4tumblebug
4dorbeetle
-June beetle, June bug, May bug, May beetle
-green June beetle, figeater
-Japanese beetle, Popillia japonica
4Oriental beetle, Asiatic beetle, Anomala orientalis
_rhinoceros beetle
4melolonthid beetle
-cockchafer, May bug, May beetle, Melolontha melolontha
-rose chafer, rose bug, Macrodactylus subspinosus
-rose chafer, rose beetle, Cetonia aurata
-stag beetle
-elaterid beetle, elater, elaterid
-click beetle, skipjack, snapping beetle
6firefly, fire beetle, Pyrophorus noctiluca
4wireworm
4water beetle
4whirligig beetle
4deathwatch beetle, deathwatch, Xestobium rufovillosum
_weevil
4snout beetle
4boll weevil, Anthonomus grandis
4blister beetle, meloid
4oil beetle
4Spanish fly
4Dutch-elm beetle, Scolytus multistriatus
4bark beetle
4spruce bark beetle, Dendroctonus rufipennis
-rove beetle
6darkling beetle, darkling groung beetle, tenebrionid
6mealworm
-flour beetle, flour weevil
4seed beetle, seed weevil
4pea weevil, Bruchus pisorum
4bean weevil, Acanthoscelides obtectus
4rice weevil, black weevil, Sitophylus oryzae
-Asian longhorned beetle, Anoplophora glabripennis
4web spinner
6louse, sucking louse
-common louse, Pediculus humanus
4head louse, Pediculus capitis
4body louse, cootie, Pediculus corporis
4crab louse, pubic louse, crab, Phthirius pubis
4bird louse, biting louse, louse
4flea
4Pulex irritans
4dog flea, Ctenocephalides canis
4cat flea, Ctenocephalides felis
4chigoe, chigger, chigoe flea, Tunga penetrans
4sticktight, sticktight flea, Echidnophaga gallinacea
-dipterous insect, two-winged insects, dipteran, dipteron
4gall midge, gallfly, gall gnat
4Hessian fly, Mayetiola destructor
_fly
-housefly, house fly, Musca domestica
4tsetse fly, tsetse, tzetze fly, tzetze, glossina
-blowfly, blow fly
-bluebottle, Calliphora vicina
-greenbottle, greenbottle fly
-flesh fly, Sarcophaga carnaria
4tachina fly
4gadfly
4botfly
4human botfly, Dermatobia hominis
4sheep botfly, sheep gadfly, Oestrus ovis
4warble fly
-horsefly, cleg, clegg, horse fly
-bee fly
-robber fly, bee killer
-fruit fly, pomace fly
4apple maggot, railroad worm, Rhagoletis pomonella
6Mediterranean fruit fly, medfly, Ceratitis capitata
-drosophila, Drosophila melanogaster
4vinegar fly
4leaf miner, leaf-miner
4louse fly, hippoboscid
-horse tick, horsefly, Hippobosca equina
4sheep ked, sheep-tick, sheep tick, Melophagus Ovinus
4horn fly, Haematobia irritans
-mosquito
-wiggler, wriggler
4gnat
-yellow-fever mosquito, Aedes aegypti
-Asian tiger mosquito, Aedes albopictus
4anopheline
6malarial mosquito, malaria mosquito
-common mosquito, Culex pipiens
4Culex quinquefasciatus, Culex fatigans
4gnat
4punkie, punky, punkey, no-see-um, biting midge
-midge
4fungus gnat
4psychodid
4sand fly, sandfly, Phlebotomus papatasii
4fungus gnat, sciara, sciarid
-armyworm
-crane fly, daddy longlegs
-blackfly, black fly, buffalo gnat
4hymenopterous insect, hymenopteran, hymenopteron, hymenopter
_bee
-drone
-queen bee
4worker
4soldier
-worker bee
-honeybee, Apis mellifera
-Africanized bee, Africanized honey bee, killer bee, Apis mellifera scutellata, Apis mellifera adansonii
-black bee, German bee
4Carniolan bee
6Italian bee
-carpenter bee
-bumblebee, humblebee
4cuckoo-bumblebee
-andrena, andrenid, mining bee
4Nomia melanderi, alkali bee
-leaf-cutting bee, leaf-cutter, leaf-cutter bee
-mason bee
4potter bee
-wasp
4vespid, vespid wasp
-paper wasp
-hornet
-giant hornet, Vespa crabro
-common wasp, Vespula vulgaris
-bald-faced hornet, white-faced hornet, Vespula maculata
-yellow jacket, yellow hornet, Vespula maculifrons
4Polistes annularis
-mason wasp
4potter wasp
4Mutillidae, family Mutillidae
-velvet ant
4sphecoid wasp, sphecoid
6mason wasp
-digger wasp
-cicada killer, Sphecius speciosis
-mud dauber
4gall wasp, gallfly, cynipid wasp, cynipid gall wasp
6chalcid fly, chalcidfly, chalcid, chalcid wasp
4strawworm, jointworm
4chalcis fly
-ichneumon fly
4sawfly
4birch leaf miner, Fenusa pusilla
_ant, emmet, pismire
4pharaoh ant, pharaoh's ant, Monomorium pharaonis
4little black ant, Monomorium minimum
-army ant, driver ant, legionary ant
-carpenter ant
-fire ant
-wood ant, Formica rufa
4slave ant
4Formica fusca
4slave-making ant, slave-maker
-sanguinary ant, Formica sanguinea
4bulldog ant
4Amazon ant, Polyergus rufescens
6termite, white ant
4dry-wood termite
4Reticulitermes lucifugus
4Mastotermes darwiniensis
4Mastotermes electrodominicus
4powder-post termite, Cryptotermes brevis
4orthopterous insect, orthopteron, orthopteran
_grasshopper, hopper
-short-horned grasshopper, acridid
-locust
-migratory locust, Locusta migratoria
4migratory grasshopper
6long-horned grasshopper, tettigoniid
-katydid
4mormon cricket, Anabrus simplex
-sand cricket, Jerusalem cricket, Stenopelmatus fuscus
_cricket
-mole cricket
4European house cricket, Acheta domestica
6field cricket, Acheta assimilis
4tree cricket
4snowy tree cricket, Oecanthus fultoni
-phasmid, phasmid insect
_walking stick, walkingstick, stick insect
6diapheromera, Diapheromera femorata
4walking leaf, leaf insect
_cockroach, roach
-oriental cockroach, oriental roach, Asiatic cockroach, blackbeetle, Blatta orientalis
-American cockroach, Periplaneta americana
4Australian cockroach, Periplaneta australasiae
-German cockroach, Croton bug, crotonbug, water bug, Blattella germanica
4giant cockroach
_mantis, mantid
-praying mantis, praying mantid, Mantis religioso
-bug
-hemipterous insect, bug, hemipteran, hemipteron
4leaf bug, plant bug
6mirid bug, mirid, capsid
4four-lined plant bug, four-lined leaf bug, Poecilocapsus lineatus
4lygus bug
4tarnished plant bug, Lygus lineolaris
4lace bug
4lygaeid, lygaeid bug
4chinch bug, Blissus leucopterus
4coreid bug, coreid
-squash bug, Anasa tristis
-leaf-footed bug, leaf-foot bug
-bedbug, bed bug, chinch, Cimex lectularius
4backswimmer, Notonecta undulata
-true bug
4heteropterous insect
4water bug
-giant water bug
4water scorpion
4water boatman, boat bug
-water strider, pond-skater, water skater
4common pond-skater, Gerris lacustris
4assassin bug, reduviid
4conenose, cone-nosed bug, conenose bug, big bedbug, kissing bug
-wheel bug, Arilus cristatus
4firebug
4cotton stainer
4homopterous insect, homopteran
-whitefly
4citrus whitefly, Dialeurodes citri
6greenhouse whitefly, Trialeurodes vaporariorum
4sweet-potato whitefly
4superbug, Bemisia tabaci, poinsettia strain
4cotton strain
4coccid insect
4scale insect
4soft scale
4brown soft scale, Coccus hesperidum
4armored scale
4San Jose scale, Aspidiotus perniciosus
4cochineal insect, cochineal, Dactylopius coccus
-mealybug, mealy bug
4citrophilous mealybug, citrophilus mealybug, Pseudococcus fragilis
4Comstock mealybug, Comstock's mealybug, Pseudococcus comstocki
4citrus mealybug, Planococcus citri
-plant louse, louse
-aphid
4apple aphid, green apple aphid, Aphis pomi
4blackfly, bean aphid, Aphis fabae
4greenfly
4green peach aphid
4ant cow
4woolly aphid, woolly plant louse
4woolly apple aphid, American blight, Eriosoma lanigerum
4woolly alder aphid, Prociphilus tessellatus
-adelgid
4balsam woolly aphid, Adelges piceae
4spruce gall aphid, Adelges abietis
4woolly adelgid
4jumping plant louse, psylla, psyllid
_cicada, cicala
4dog-day cicada, harvest fly
-seventeen-year locust, periodical cicada, Magicicada septendecim
4spittle insect, spittlebug
-froghopper
-meadow spittlebug, Philaenus spumarius
4pine spittlebug
4Saratoga spittlebug, Aphrophora saratogensis
_leafhopper
4plant hopper, planthopper
6treehopper
4lantern fly, lantern-fly
4psocopterous insect
4psocid
4bark-louse, bark louse
4booklouse, book louse, deathwatch, Liposcelis divinatorius
4common booklouse, Trogium pulsatorium
4ephemerid, ephemeropteran
-mayfly, dayfly, shadfly
-stonefly, stone fly, plecopteran
4neuropteron, neuropteran, neuropterous insect
4ant lion, antlion, antlion fly
-doodlebug, ant lion, antlion
_lacewing, lacewing fly
4aphid lion, aphis lion
-green lacewing, chrysopid, stink fly
4brown lacewing, hemerobiid, hemerobiid fly
-dobson, dobsonfly, dobson fly, Corydalus cornutus
4hellgrammiate, dobson
4fish fly, fish-fly
-alderfly, alder fly, Sialis lutaria
4snakefly
4mantispid
-odonate
_dragonfly, darning needle, devil's darning needle, sewing needle, snake feeder, snake doctor, mosquito hawk, skeeter hawk
_damselfly
4trichopterous insect, trichopteran, trichopteron
4caddis fly, caddis-fly, caddice fly, caddice-fly
4caseworm
4caddisworm, strawworm
4thysanuran insect, thysanuron
4bristletail
-silverfish, Lepisma saccharina
4firebrat, Thermobia domestica
4jumping bristletail, machilid
4thysanopter, thysanopteron, thysanopterous insect
4thrips, thrip, thripid
4tobacco thrips, Frankliniella fusca
4onion thrips, onion louse, Thrips tobaci
-earwig
-common European earwig, Forficula auricularia
-lepidopterous insect, lepidopteron, lepidopteran
-butterfly
-nymphalid, nymphalid butterfly, brush-footed butterfly, four-footed butterfly
-mourning cloak, mourning cloak butterfly, Camberwell beauty, Nymphalis antiopa
-tortoiseshell, tortoiseshell butterfly
-painted beauty, Vanessa virginiensis
_admiral
-red admiral, Vanessa atalanta
-white admiral, Limenitis camilla
-banded purple, white admiral, Limenitis arthemis
-red-spotted purple, Limenitis astyanax
-viceroy, Limenitis archippus
4anglewing
_ringlet, ringlet butterfly
-comma, comma butterfly, Polygonia comma
-fritillary
4silverspot
-emperor butterfly, emperor
-purple emperor, Apatura iris
-peacock, peacock butterfly, Inachis io
-danaid, danaid butterfly
_monarch, monarch butterfly, milkweed butterfly, Danaus plexippus
4pierid, pierid butterfly
_cabbage butterfly
-small white, Pieris rapae
-large white, Pieris brassicae
4southern cabbage butterfly, Pieris protodice
_sulphur butterfly, sulfur butterfly
_lycaenid, lycaenid butterfly
-blue
-copper
-American copper, Lycaena hypophlaeas
-hairstreak, hairstreak butterfly
-Strymon melinus
-moth
4moth miller, miller
-tortricid, tortricid moth
4leaf roller, leaf-roller
-tea tortrix, tortrix, Homona coffearia
-orange tortrix, tortrix, Argyrotaenia citrana
4codling moth, codlin moth, Carpocapsa pomonella
4lymantriid, tussock moth
-tussock caterpillar
-gypsy moth, gipsy moth, Lymantria dispar
4browntail, brown-tail moth, Euproctis phaeorrhoea
4gold-tail moth, Euproctis chrysorrhoea
-geometrid, geometrid moth
4Paleacrita vernata
4Alsophila pometaria
6cankerworm
4spring cankerworm
4fall cankerworm
-measuring worm, inchworm, looper
-pyralid, pyralid moth
4bee moth, wax moth, Galleria mellonella
6corn borer, European corn borer moth, corn borer moth, Pyrausta nubilalis
4Mediterranean flour moth, Anagasta kuehniella
4tobacco moth, cacao moth, Ephestia elutella
4almond moth, fig moth, Cadra cautella
4raisin moth, Cadra figulilella
4tineoid, tineoid moth
4tineid, tineid moth
-clothes moth
4casemaking clothes moth, Tinea pellionella
4webbing clothes moth, webbing moth, Tineola bisselliella
-carpet moth, tapestry moth, Trichophaga tapetzella
4gelechiid, gelechiid moth
4grain moth
4angoumois moth, angoumois grain moth, Sitotroga cerealella
4potato moth, potato tuber moth, splitworm, Phthorimaea operculella
4potato tuberworm, Phthorimaea operculella
-noctuid moth, noctuid, owlet moth
-cutworm
4underwing
4red underwing, Catocala nupta
4antler moth, Cerapteryx graminis
4heliothis moth, Heliothis zia
4army cutworm, Chorizagrotis auxiliaris
4armyworm, Pseudaletia unipuncta
-armyworm, army worm, Pseudaletia unipuncta
4Spodoptera exigua
4beet armyworm, Spodoptera exigua
4Spodoptera frugiperda
-fall armyworm, Spodoptera frugiperda
-hawkmoth, hawk moth, sphingid, sphinx moth, hummingbird moth
4Manduca sexta
-tobacco hornworm, tomato worm, Manduca sexta
4Manduca quinquemaculata
-tomato hornworm, potato worm, Manduca quinquemaculata
-death's-head moth, Acherontia atropos
4bombycid, bombycid moth, silkworm moth
4domestic silkworm moth, domesticated silkworm moth, Bombyx mori
-silkworm
4saturniid, saturniid moth
-emperor, emperor moth, Saturnia pavonia
-imperial moth, Eacles imperialis
6giant silkworm moth, silkworm moth
-silkworm, giant silkworm, wild wilkworm
-luna moth, Actias luna
-cecropia, cecropia moth, Hyalophora cecropia
4cynthia moth, Samia cynthia, Samia walkeri
4ailanthus silkworm, Samia cynthia
-io moth, Automeris io
-polyphemus moth, Antheraea polyphemus
4pernyi moth, Antheraea pernyi
4tussah, tusseh, tussur, tussore, tusser, Antheraea mylitta
-atlas moth, Atticus atlas
4arctiid, arctiid moth
4tiger moth
-cinnabar, cinnabar moth, Callimorpha jacobeae
4lasiocampid, lasiocampid moth
4eggar, egger
4tent-caterpillar moth, Malacosoma americana
-tent caterpillar
4tent-caterpillar moth, Malacosoma disstria
-forest tent caterpillar, Malacosoma disstria
4lappet, lappet moth
4lappet caterpillar
-webworm
-webworm moth
4Hyphantria cunea
-fall webworm, Hyphantria cunea
4garden webworm, Loxostege similalis
-instar
-caterpillar
4corn borer, Pyrausta nubilalis
4bollworm
4pink bollworm, Gelechia gossypiella
-corn earworm, cotton bollworm, tomato fruitworm, tobacco budworm, vetchworm, Heliothis zia
-cabbageworm, Pieris rapae
-woolly bear, woolly bear caterpillar
-woolly bear moth
-larva
-nymph
4leptocephalus
-grub
4maggot
4leatherjacket
-pupa
-chrysalis
4imago
-queen
4phoronid
4bryozoan, polyzoan, sea mat, sea moss, moss animal
6brachiopod, lamp shell, lampshell
4peanut worm, sipunculid
-echinoderm
_starfish, sea star
-brittle star, brittle-star, serpent star
-basket star, basket fish
4Astrophyton muricatum
_sea urchin
-edible sea urchin, Echinus esculentus
-sand dollar
4heart urchin
4crinoid
4sea lily
-feather star, comatulid
_sea cucumber, holothurian
6trepang, Holothuria edulis
4Duplicidentata
-lagomorph, gnawing mammal
4leporid, leporid mammal
-rabbit, coney, cony
-rabbit ears
-lapin
-bunny, bunny rabbit
-European rabbit, Old World rabbit, Oryctolagus cuniculus
_wood rabbit, cottontail, cottontail rabbit
-eastern cottontail, Sylvilagus floridanus
4swamp rabbit, canecutter, swamp hare, Sylvilagus aquaticus
4marsh hare, swamp rabbit, Sylvilagus palustris
_hare
4leveret
-European hare, Lepus europaeus
-jackrabbit
4white-tailed jackrabbit, whitetail jackrabbit, Lepus townsendi
4blacktail jackrabbit, Lepus californicus
-polar hare, Arctic hare, Lepus arcticus
-snowshoe hare, snowshoe rabbit, varying hare, Lepus americanus
4Belgian hare, leporide
_Angora, Angora rabbit
-pika, mouse hare, rock rabbit, coney, cony
4little chief hare, Ochotona princeps
4collared pika, Ochotona collaris
-rodent, gnawer
-mouse
-rat
4pocket rat
4murine
-house mouse, Mus musculus
4harvest mouse, Micromyx minutus
-field mouse, fieldmouse
4nude mouse
6European wood mouse, Apodemus sylvaticus
-brown rat, Norway rat, Rattus norvegicus
4wharf rat
4sewer rat
-black rat, roof rat, Rattus rattus
-bandicoot rat, mole rat
4jerboa rat
4kangaroo mouse
4water rat
4beaver rat
4New World mouse
4American harvest mouse, harvest mouse
6wood mouse
4white-footed mouse, vesper mouse, Peromyscus leucopus
-deer mouse, Peromyscus maniculatus
4cactus mouse, Peromyscus eremicus
4cotton mouse, Peromyscus gossypinus
4pygmy mouse, Baiomys taylori
4grasshopper mouse
-muskrat, musquash, Ondatra zibethica
4round-tailed muskrat, Florida water rat, Neofiber alleni
4cotton rat, Sigmodon hispidus
4wood rat, wood-rat
4dusky-footed wood rat
-vole, field mouse
4packrat, pack rat, trade rat, bushytail woodrat, Neotoma cinerea
4dusky-footed woodrat, Neotoma fuscipes
4eastern woodrat, Neotoma floridana
4rice rat, Oryzomys palustris
4pine vole, pine mouse, Pitymys pinetorum
4meadow vole, meadow mouse, Microtus pennsylvaticus
-water vole, Richardson vole, Microtus richardsoni
4prairie vole, Microtus ochrogaster
-water vole, water rat, Arvicola amphibius
4red-backed mouse, redback vole
4phenacomys
_hamster
4Eurasian hamster, Cricetus cricetus
-golden hamster, Syrian hamster, Mesocricetus auratus
-gerbil, gerbille
4jird
4tamarisk gerbil, Meriones unguiculatus
4sand rat, Meriones longifrons
4lemming
4European lemming, Lemmus lemmus
4brown lemming, Lemmus trimucronatus
4grey lemming, gray lemming, red-backed lemming
4pied lemming
4Hudson bay collared lemming, Dicrostonyx hudsonius
4southern bog lemming, Synaptomys cooperi
4northern bog lemming, Synaptomys borealis
_porcupine, hedgehog
4Old World porcupine
4brush-tailed porcupine, brush-tail porcupine
4long-tailed porcupine, Trichys lipura
4New World porcupine
-Canada porcupine, Erethizon dorsatum
4pocket mouse
4silky pocket mouse, Perognathus flavus
4plains pocket mouse, Perognathus flavescens
4hispid pocket mouse, Perognathus hispidus
4Mexican pocket mouse, Liomys irroratus
-kangaroo rat, desert rat, Dipodomys phillipsii
4Ord kangaroo rat, Dipodomys ordi
4kangaroo mouse, dwarf pocket rat
4jumping mouse
4meadow jumping mouse, Zapus hudsonius
4jerboa
4typical jerboa
4Jaculus jaculus
-dormouse
4loir, Glis glis
4hazel mouse, Muscardinus avellanarius
4lerot
-gopher, pocket gopher, pouched rat
4plains pocket gopher, Geomys bursarius
4southeastern pocket gopher, Geomys pinetis
4valley pocket gopher, Thomomys bottae
4northern pocket gopher, Thomomys talpoides
-squirrel
-tree squirrel
-eastern grey squirrel, eastern gray squirrel, cat squirrel, Sciurus carolinensis
-western grey squirrel, western gray squirrel, Sciurus griseus
_fox squirrel, eastern fox squirrel, Sciurus niger
-black squirrel
-red squirrel, cat squirrel, Sciurus vulgaris
-American red squirrel, spruce squirrel, red squirrel, Sciurus hudsonicus, Tamiasciurus hudsonicus
-chickeree, Douglas squirrel, Tamiasciurus douglasi
-antelope squirrel, whitetail antelope squirrel, antelope chipmunk, Citellus leucurus
-ground squirrel, gopher, spermophile
-mantled ground squirrel, Citellus lateralis
-suslik, souslik, Citellus citellus
4flickertail, Richardson ground squirrel, Citellus richardsoni
-rock squirrel, Citellus variegatus
-Arctic ground squirrel, parka squirrel, Citellus parryi
-prairie dog, prairie marmot
-blacktail prairie dog, Cynomys ludovicianus
4whitetail prairie dog, Cynomys gunnisoni
-eastern chipmunk, hackee, striped squirrel, ground squirrel, Tamias striatus
-chipmunk
4baronduki, baranduki, barunduki, burunduki, Eutamius asiaticus, Eutamius sibiricus
4American flying squirrel
4southern flying squirrel, Glaucomys volans
4northern flying squirrel, Glaucomys sabrinus
_marmot
-groundhog, woodchuck, Marmota monax
-hoary marmot, whistler, whistling marmot, Marmota caligata
4yellowbelly marmot, rockchuck, Marmota flaviventris
4Asiatic flying squirrel
_beaver
6Old World beaver, Castor fiber
-New World beaver, Castor canadensis
4mountain beaver, sewellel, Aplodontia rufa
-cavy
_guinea pig, Cavia cobaya
-aperea, wild cavy, Cavia porcellus
6mara, Dolichotis patagonum
-capybara, capibara, Hydrochoerus hydrochaeris
6agouti, Dasyprocta aguti
4paca, Cuniculus paca
4mountain paca
-coypu, nutria, Myocastor coypus
-chinchilla, Chinchilla laniger
4mountain chinchilla, mountain viscacha
4viscacha, chinchillon, Lagostomus maximus
4abrocome, chinchilla rat, rat chinchilla
4mole rat
6mole rat
4sand rat
4naked mole rat
4queen, queen mole rat
4Damaraland mole rat
4Ungulata
-ungulate, hoofed mammal
4unguiculate, unguiculate mammal
4dinoceras, uintathere
-hyrax, coney, cony, dassie, das
-rock hyrax, rock rabbit, Procavia capensis
-odd-toed ungulate, perissodactyl, perissodactyl mammal
-equine, equid
-horse, Equus caballus
-roan
4stablemate, stable companion
4gee-gee
4eohippus, dawn horse
-foal
-filly
-colt
-male horse
-ridgeling, ridgling, ridgel, ridgil
-stallion, entire
-stud, studhorse
-gelding
-mare, female horse
-broodmare, stud mare
-saddle horse, riding horse, mount
4remount
4palfrey
4warhorse
-cavalry horse
4charger, courser
4steed
4prancer
-hack
-cow pony
-quarter horse
-Morgan
-Tennessee walker, Tennessee walking horse, Walking horse, Plantation walking horse
-American saddle horse
4Appaloosa
-Arabian, Arab
-Lippizan, Lipizzan, Lippizaner
-pony
-polo pony
-mustang
-bronco, bronc, broncho
-bucking bronco
-buckskin
4crowbait, crow-bait
-dun
-grey, gray
-wild horse
-tarpan, Equus caballus gomelini
-Przewalski's horse, Przevalski's horse, Equus caballus przewalskii, Equus caballus przevalskii
-cayuse, Indian pony
-hack
-hack, jade, nag, plug
-plow horse, plough horse
-pony
-Shetland pony
-Welsh pony
-Exmoor
-racehorse, race horse, bangtail
-thoroughbred
4steeplechaser
4racer
4finisher
4pony
-yearling
4dark horse
4mudder
4nonstarter
4stalking-horse
-harness horse
-cob
-hackney
-workhorse
-draft horse, draught horse, dray horse
4packhorse
-carthorse, cart horse, drayhorse
-Clydesdale
-Percheron
-farm horse, dobbin
-shire, shire horse
4pole horse, poler
-post horse, post-horse, poster
-coach horse
4pacer
-pacer, pacemaker, pacesetter
-trotting horse, trotter
4pole horse
4stepper, high stepper
-chestnut
-liver chestnut
-bay
_sorrel
-palomino
-pinto
-ass
-domestic ass, donkey, Equus asinus
-burro
4moke
4jack, jackass
-jennet, jenny, jenny ass
-mule
4hinny
6wild ass
-African wild ass, Equus asinus
4kiang, Equus kiang
4onager, Equus hemionus
4chigetai, dziggetai, Equus hemionus hemionus
_zebra
-common zebra, Burchell's zebra, Equus Burchelli
-mountain zebra, Equus zebra zebra
-grevy's zebra, Equus grevyi
4quagga, Equus quagga
-rhinoceros, rhino
-Indian rhinoceros, Rhinoceros unicornis
4woolly rhinoceros, Rhinoceros antiquitatis
-white rhinoceros, Ceratotherium simum, Diceros simus
-black rhinoceros, Diceros bicornis
-tapir
-New World tapir, Tapirus terrestris
-Malayan tapir, Indian tapir, Tapirus indicus
-even-toed ungulate, artiodactyl, artiodactyl mammal
-swine
_hog, pig, grunter, squealer, Sus scrofa
-piglet, piggy, shoat, shote
4sucking pig
4porker
-boar
-sow
4razorback, razorback hog, razorbacked hog
_wild boar, boar, Sus scrofa
4babirusa, babiroussa, babirussa, Babyrousa Babyrussa
_warthog
-peccary, musk hog
-collared peccary, javelina, Tayassu angulatus, Tayassu tajacu, Peccari angulatus
4white-lipped peccary, Tayassu pecari
_hippopotamus, hippo, river horse, Hippopotamus amphibius
-ruminant
4bovid
-bovine
-ox, wild ox
-cattle, cows, kine, oxen, Bos taurus
_ox
4stirk
-bullock, steer
-bull
-cow, moo-cow
-heifer
4bullock
-dogie, dogy, leppy
4maverick
-beef, beef cattle
-longhorn, Texas longhorn
-Brahman, Brahma, Brahmin, Bos indicus
-zebu
-aurochs, urus, Bos primigenius
-yak, Bos grunniens
6banteng, banting, tsine, Bos banteng
4Welsh, Welsh Black
4red poll
-Santa Gertrudis
-Aberdeen Angus, Angus, black Angus
4Africander
-dairy cattle, dairy cow, milch cow, milk cow, milcher, milker
6Ayrshire
-Brown Swiss
-Charolais
-Jersey
6Devon
4grade
-Durham, shorthorn
4milking shorthorn
-Galloway
-Friesian, Holstein, Holstein-Friesian
6Guernsey
-Hereford, whiteface
4cattalo, beefalo
-Old World buffalo, buffalo
_water buffalo, water ox, Asiatic buffalo, Bubalus bubalis
4Indian buffalo
-carabao
4anoa, dwarf buffalo, Anoa depressicornis
4tamarau, tamarao, Bubalus mindorensis, Anoa mindorensis
-Cape buffalo, Synercus caffer
4Asian wild ox
-gaur, Bibos gaurus
4gayal, mithan, Bibos frontalis
_bison
-American bison, American buffalo, buffalo, Bison bison
-wisent, aurochs, Bison bonasus
-musk ox, musk sheep, Ovibos moschatus
-sheep
-ewe
_ram, tup
-wether
-lamb
-lambkin
4baa-lamb
4hog, hogget, hogg
4teg
4Persian lamb
-black sheep
-domestic sheep, Ovis aries
4Cotswold
-Hampshire, Hampshire down
4Lincoln
4Exmoor
4Cheviot
4broadtail, caracul, karakul
-longwool
-merino, merino sheep
4Rambouillet
-wild sheep
-argali, argal, Ovis ammon
4Marco Polo sheep, Marco Polo's sheep, Ovis poli
4urial, Ovis vignei
-Dall sheep, Dall's sheep, white sheep, Ovis montana dalli
-mountain sheep
_bighorn, bighorn sheep, cimarron, Rocky Mountain bighorn, Rocky Mountain sheep, Ovis canadensis
-mouflon, moufflon, Ovis musimon
-aoudad, arui, audad, Barbary sheep, maned sheep, Ammotragus lervia
-goat, caprine animal
-kid
-billy, billy goat, he-goat
-nanny, nanny-goat, she-goat
-domestic goat, Capra hircus
4Cashmere goat, Kashmir goat
-Angora, Angora goat
-wild goat
-bezoar goat, pasang, Capra aegagrus
4markhor, markhoor, Capra falconeri
_ibex, Capra ibex
4goat antelope
-mountain goat, Rocky Mountain goat, Oreamnos americanus
4goral, Naemorhedus goral
4serow
-chamois, Rupicapra rupicapra
-takin, gnu goat, Budorcas taxicolor
-antelope
-blackbuck, black buck, Antilope cervicapra
-gerenuk, Litocranius walleri
-addax, Addax nasomaculatus
-gnu, wildebeest
-dik-dik
_hartebeest
-sassaby, topi, Damaliscus lunatus
_impala, Aepyceros melampus
_gazelle
-Thomson's gazelle, Gazella thomsoni
4Gazella subgutturosa
-springbok, springbuck, Antidorcas marsupialis, Antidorcas euchore
-bongo, Tragelaphus eurycerus, Boocercus eurycerus
-kudu, koodoo, koudou
-greater kudu, Tragelaphus strepsiceros
4lesser kudu, Tragelaphus imberbis
4harnessed antelope
-nyala, Tragelaphus angasi
4mountain nyala, Tragelaphus buxtoni
-bushbuck, guib, Tragelaphus scriptus
4nilgai, nylghai, nylghau, blue bull, Boselaphus tragocamelus
-sable antelope, Hippotragus niger
4saiga, Saiga tatarica
-steenbok, steinbok, Raphicerus campestris
-eland
-common eland, Taurotragus oryx
4giant eland, Taurotragus derbianus
-kob, Kobus kob
-lechwe, Kobus leche
-waterbuck
4puku, Adenota vardoni
-oryx, pasang
-gemsbok, gemsbuck, Oryx gazella
4forest goat, spindle horn, Pseudoryx nghetinhensis
-pronghorn, prongbuck, pronghorn antelope, American antelope, Antilocapra americana
-deer, cervid
-stag
4royal, royal stag
4pricket
-fawn
-red deer, elk, American elk, wapiti, Cervus elaphus
-hart, stag
6hind
4brocket
-sambar, sambur, Cervus unicolor
-wapiti, elk, American elk, Cervus elaphus canadensis
-Japanese deer, sika, Cervus nipon, Cervus sika
-Virginia deer, white tail, whitetail, white-tailed deer, whitetail deer, Odocoileus Virginianus
-mule deer, burro deer, Odocoileus hemionus
-black-tailed deer, blacktail deer, blacktail, Odocoileus hemionus columbianus
-elk, European elk, moose, Alces alces
-fallow deer, Dama dama
-roe deer, Capreolus capreolus
4roebuck
-caribou, reindeer, Greenland caribou, Rangifer tarandus
-woodland caribou, Rangifer caribou
4barren ground caribou, Rangifer arcticus
4brocket
-muntjac, barking deer
4musk deer, Moschus moschiferus
4pere david's deer, elaphure, Elaphurus davidianus
4chevrotain, mouse deer
4kanchil, Tragulus kanchil
4napu, Tragulus Javanicus
4water chevrotain, water deer, Hyemoschus aquaticus
-camel
_Arabian camel, dromedary, Camelus dromedarius
-Bactrian camel, Camelus bactrianus
_llama
4domestic llama, Lama peruana
-guanaco, Lama guanicoe
-alpaca, Lama pacos
-vicuna, Vicugna vicugna
-giraffe, camelopard, Giraffa camelopardalis
-okapi, Okapia johnstoni
6musteline mammal, mustelid, musteline
_weasel
4ermine, shorttail weasel, Mustela erminea
6stoat
4New World least weasel, Mustela rixosa
4Old World least weasel, Mustela nivalis
4longtail weasel, long-tailed weasel, Mustela frenata
_mink
-American mink, Mustela vison
_polecat, fitch, foulmart, foumart, Mustela putorius
-ferret
_black-footed ferret, ferret, Mustela nigripes
4muishond
4snake muishond, Poecilogale albinucha
4striped muishond, Ictonyx striata
_otter
-river otter, Lutra canadensis
-Eurasian otter, Lutra lutra
-sea otter, Enhydra lutris
_skunk, polecat, wood pussy
-striped skunk, Mephitis mephitis
4hooded skunk, Mephitis macroura
4hog-nosed skunk, hognosed skunk, badger skunk, rooter skunk, Conepatus leuconotus
4spotted skunk, little spotted skunk, Spilogale putorius
_badger
-American badger, Taxidea taxus
-Eurasian badger, Meles meles
4ratel, honey badger, Mellivora capensis
4ferret badger
4hog badger, hog-nosed badger, sand badger, Arctonyx collaris
4wolverine, carcajou, skunk bear, Gulo luscus
-glutton, Gulo gulo, wolverine
4grison, Grison vittatus, Galictis vittatus
4marten, marten cat
-pine marten, Martes martes
4sable, Martes zibellina
4American marten, American sable, Martes americana
4stone marten, beech marten, Martes foina
4fisher, pekan, fisher cat, black cat, Martes pennanti
4yellow-throated marten, Charronia flavigula
4tayra, taira, Eira barbara
4fictional animal
-pachyderm
4edentate
_armadillo
-peba, nine-banded armadillo, Texas armadillo, Dasypus novemcinctus
4apar, three-banded armadillo, Tolypeutes tricinctus
4tatouay, cabassous, Cabassous unicinctus
4peludo, poyou, Euphractus sexcinctus
4giant armadillo, tatou, tatu, Priodontes giganteus
4pichiciago, pichiciego, fairy armadillo, chlamyphore, Chlamyphorus truncatus
-sloth, tree sloth
_three-toed sloth, ai, Bradypus tridactylus
-two-toed sloth, unau, unai, Choloepus didactylus
-two-toed sloth, unau, unai, Choloepus hoffmanni
4megatherian, megatheriid, megatherian mammal
4mylodontid
-anteater, New World anteater
-ant bear, giant anteater, great anteater, tamanoir, Myrmecophaga jubata
4silky anteater, two-toed anteater, Cyclopes didactylus
-tamandua, tamandu, lesser anteater, Tamandua tetradactyla
-pangolin, scaly anteater, anteater
4coronet
-scapular
-tadpole, polliwog, pollywog
-primate
-simian
-ape
4anthropoid
4anthropoid ape
4hominoid
4hominid
-homo, man, human being, human
-world, human race, humanity, humankind, human beings, humans, mankind, man
-Homo erectus
4Pithecanthropus, Pithecanthropus erectus, genus Pithecanthropus
4Java man, Trinil man
4Peking man
4Sinanthropus, genus Sinanthropus
4Homo soloensis
4Javanthropus, genus Javanthropus
4Homo habilis
-Homo sapiens
-Neandertal man, Neanderthal man, Neandertal, Neanderthal, Homo sapiens neanderthalensis
4Cro-magnon
-Homo sapiens sapiens, modern man
4australopithecine
4Australopithecus afarensis
4Australopithecus africanus
4Australopithecus boisei
4Zinjanthropus, genus Zinjanthropus
4Australopithecus robustus
4Paranthropus, genus Paranthropus
4Sivapithecus
4rudapithecus, Dryopithecus Rudapithecus hungaricus
4proconsul
4Aegyptopithecus
-great ape, pongid
_orangutan, orang, orangutang, Pongo pygmaeus
_gorilla, Gorilla gorilla
-western lowland gorilla, Gorilla gorilla gorilla
-eastern lowland gorilla, Gorilla gorilla grauri
-mountain gorilla, Gorilla gorilla beringei
-silverback
_chimpanzee, chimp, Pan troglodytes
4western chimpanzee, Pan troglodytes verus
-eastern chimpanzee, Pan troglodytes schweinfurthii
-central chimpanzee, Pan troglodytes troglodytes
-pygmy chimpanzee, bonobo, Pan paniscus
4lesser ape
_gibbon, Hylobates lar
_siamang, Hylobates syndactylus, Symphalangus syndactylus
-monkey
6Old World monkey, catarrhine
_guenon, guenon monkey
4talapoin, Cercopithecus talapoin
4grivet, Cercopithecus aethiops
-vervet, vervet monkey, Cercopithecus aethiops pygerythrus
4green monkey, African green monkey, Cercopithecus aethiops sabaeus
4mangabey
_patas, hussar monkey, Erythrocebus patas
_baboon
-chacma, chacma baboon, Papio ursinus
-mandrill, Mandrillus sphinx
4drill, Mandrillus leucophaeus
_macaque
-rhesus, rhesus monkey, Macaca mulatta
6bonnet macaque, bonnet monkey, capped macaque, crown monkey, Macaca radiata
-Barbary ape, Macaca sylvana
4crab-eating macaque, croo monkey, Macaca irus
_langur
-entellus, hanuman, Presbytes entellus, Semnopithecus entellus
_colobus, colobus monkey
6guereza, Colobus guereza
_proboscis monkey, Nasalis larvatus
4New World monkey, platyrrhine, platyrrhinian
_marmoset
4true marmoset
-pygmy marmoset, Cebuella pygmaea
-tamarin, lion monkey, lion marmoset, leoncita
4silky tamarin, Leontocebus rosalia
4pinche, Leontocebus oedipus
_capuchin, ringtail, Cebus capucinus
4douroucouli, Aotus trivirgatus
_howler monkey, howler
4saki
4uakari
_titi, titi monkey
_spider monkey, Ateles geoffroyi
_squirrel monkey, Saimiri sciureus
4woolly monkey
4tree shrew
4prosimian
-lemur
_Madagascar cat, ring-tailed lemur, Lemur catta
4aye-aye, Daubentonia madagascariensis
4slender loris, Loris gracilis
-slow loris, Nycticebus tardigradua, Nycticebus pygmaeus
-potto, kinkajou, Perodicticus potto
4angwantibo, golden potto, Arctocebus calabarensis
-galago, bushbaby, bush baby
_indri, indris, Indri indri, Indri brevicaudatus
4woolly indris, Avahi laniger
-tarsier
4Tarsius syrichta
4Tarsius glis
4flying lemur, flying cat, colugo
4Cynocephalus variegatus
4proboscidean, proboscidian
-elephant
4rogue elephant
_Indian elephant, Elephas maximus
_African elephant, Loxodonta africana
4mammoth
4woolly mammoth, northern mammoth, Mammuthus primigenius
4columbian mammoth, Mammuthus columbi
4imperial mammoth, imperial elephant, Archidiskidon imperator
4mastodon, mastodont
4plantigrade mammal, plantigrade
4digitigrade mammal, digitigrade
4procyonid
-raccoon, racoon
-common raccoon, common racoon, coon, ringtail, Procyon lotor
4crab-eating raccoon, Procyon cancrivorus
-bassarisk, cacomistle, cacomixle, coon cat, raccoon fox, ringtail, ring-tailed cat, civet cat, miner's cat, Bassariscus astutus
-kinkajou, honey bear, potto, Potos flavus, Potos caudivolvulus
-coati, coati-mondi, coati-mundi, coon cat, Nasua narica
_lesser panda, red panda, panda, bear cat, cat bear, Ailurus fulgens
_giant panda, panda, panda bear, coon bear, Ailuropoda melanoleuca
4twitterer
-fish
4fingerling
-game fish, sport fish
-food fish
4rough fish
4groundfish, bottom fish
4young fish
4parr
4mouthbreeder
4spawner
_barracouta, snoek
4crossopterygian, lobefin, lobe-finned fish
4coelacanth, Latimeria chalumnae
-lungfish
4ceratodus
-catfish, siluriform fish
4silurid, silurid fish
-European catfish, sheatfish, Silurus glanis
4electric catfish, Malopterurus electricus
-bullhead, bullhead catfish
4horned pout, hornpout, pout, Ameiurus Melas
4brown bullhead
-channel catfish, channel cat, Ictalurus punctatus
-blue catfish, blue cat, blue channel catfish, blue channel cat
-flathead catfish, mudcat, goujon, shovelnose catfish, spoonbill catfish, Pylodictus olivaris
4armored catfish
4sea catfish
4gadoid, gadoid fish
-cod, codfish
4codling
4Atlantic cod, Gadus morhua
4Pacific cod, Alaska cod, Gadus macrocephalus
4whiting, Merlangus merlangus, Gadus merlangus
-burbot, eelpout, ling, cusk, Lota lota
4haddock, Melanogrammus aeglefinus
-pollack, pollock, Pollachius pollachius
4hake
4silver hake, Merluccius bilinearis, whiting
4ling
-cusk, torsk, Brosme brosme
4grenadier, rattail, rattail fish
_eel
4elver
4common eel, freshwater eel
-tuna, Anguilla sucklandii
-moray, moray eel
-conger, conger eel
4teleost fish, teleost, teleostan
4beaked salmon, sandfish, Gonorhynchus gonorhynchus
4clupeid fish, clupeid
4whitebait
4brit, britt
-shad
4common American shad, Alosa sapidissima
6river shad, Alosa chrysocloris
-allice shad, allis shad, allice, allis, Alosa alosa
4alewife, Alosa pseudoharengus, Pomolobus pseudoharengus
4menhaden, Brevoortia tyrannis
-herring, Clupea harangus
4Atlantic herring, Clupea harengus harengus
4Pacific herring, Clupea harengus pallasii
-sardine
4sild
4brisling, sprat, Clupea sprattus
-pilchard, sardine, Sardina pilchardus
4Pacific sardine, Sardinops caerulea
-anchovy
4mediterranean anchovy, Engraulis encrasicholus
4salmonid
-salmon
4parr
6blackfish
-redfish
-Atlantic salmon, Salmo salar
-landlocked salmon, lake salmon
-sockeye, sockeye salmon, red salmon, blueback salmon, Oncorhynchus nerka
-chinook, chinook salmon, king salmon, quinnat salmon, Oncorhynchus tshawytscha
_coho, cohoe, coho salmon, blue jack, silver salmon, Oncorhynchus kisutch
-trout
-brown trout, salmon trout, Salmo trutta
-rainbow trout, Salmo gairdneri
-sea trout
-lake trout, salmon trout, Salvelinus namaycush
-brook trout, speckled trout, Salvelinus fontinalis
4char, charr
4Arctic char, Salvelinus alpinus
4whitefish
4lake whitefish, Coregonus clupeaformis
4cisco, lake herring, Coregonus artedi
4round whitefish, Menominee whitefish, Prosopium cylindraceum
6smelt
4sparling, European smelt, Osmerus eperlanus
4capelin, capelan, caplin
-tarpon, Tarpon atlanticus
4ladyfish, tenpounder, Elops saurus
-bonefish, Albula vulpes
4argentine
4lanternfish
-lizardfish, snakefish, snake-fish
4lancetfish, lancet fish, wolffish
4opah, moonfish, Lampris regius
4New World opah, Lampris guttatus
4ribbonfish
4dealfish, Trachipterus arcticus
4oarfish, king of the herring, ribbonfish, Regalecus glesne
4batfish
-goosefish, angler, anglerfish, angler fish, monkfish, lotte, allmouth, Lophius Americanus
4toadfish, Opsanus tau
4oyster fish, oyster-fish, oysterfish
-frogfish
4sargassum fish
-needlefish, gar, billfish
4timucu
4flying fish
4monoplane flying fish, two-wing flying fish
4halfbeak
4saury, billfish, Scomberesox saurus
4spiny-finned fish, acanthopterygian
4lingcod, Ophiodon elongatus
4percoid fish, percoid, percoidean
-perch
4climbing perch, Anabas testudineus, A. testudineus
-perch
-yellow perch, Perca flavescens
-European perch, Perca fluviatilis
-pike-perch, pike perch
-walleye, walleyed pike, jack salmon, dory, Stizostedion vitreum
6blue pike, blue pickerel, blue pikeperch, blue walleye, Strizostedion vitreum glaucum
4snail darter, Percina tanasi
4cusk-eel
4brotula
4pearlfish, pearl-fish
4robalo
-snook
-pike
-northern pike, Esox lucius
-muskellunge, Esox masquinongy
-pickerel
4chain pickerel, chain pike, Esox niger
4redfin pickerel, barred pickerel, Esox americanus
-sunfish, centrarchid
-crappie
4black crappie, Pomoxis nigromaculatus
4white crappie, Pomoxis annularis
-freshwater bream, bream
-pumpkinseed, Lepomis gibbosus
-bluegill, Lepomis macrochirus
4spotted sunfish, stumpknocker, Lepomis punctatus
-freshwater bass
4rock bass, rock sunfish, Ambloplites rupestris
-black bass
4Kentucky black bass, spotted black bass, Micropterus pseudoplites
-smallmouth, smallmouth bass, smallmouthed bass, smallmouth black bass, smallmouthed black bass, Micropterus dolomieu
-largemouth, largemouth bass, largemouthed bass, largemouth black bass, largemouthed black bass, Micropterus salmoides
-bass
4serranid fish, serranid
4white perch, silver perch, Morone americana
4yellow bass, Morone interrupta
4blackmouth bass, Synagrops bellus
4rock sea bass, rock bass, Centropristis philadelphica
-striped bass, striper, Roccus saxatilis, rockfish
6stone bass, wreckfish, Polyprion americanus
-grouper
-hind
4rock hind, Epinephelus adscensionis
4creole-fish, Paranthias furcifer
-jewfish, Mycteroperca bonaci
4soapfish
-surfperch, surffish, surf fish
4rainbow seaperch, rainbow perch, Hipsurus caryi
4bigeye
4catalufa, Priacanthus arenatus
-cardinalfish
-flame fish, flamefish, Apogon maculatus
4tilefish, Lopholatilus chamaeleonticeps
-bluefish, Pomatomus saltatrix
-cobia, Rachycentron canadum, sergeant fish
4remora, suckerfish, sucking fish
4sharksucker, Echeneis naucrates
4whale sucker, whalesucker, Remilegia australis
4carangid fish, carangid
-jack
-crevalle jack, jack crevalle, Caranx hippos
4yellow jack, Caranx bartholomaei
4runner, blue runner, Caranx crysos
-rainbow runner, Elagatis bipinnulata
4leatherjacket, leatherjack
4threadfish, thread-fish, Alectis ciliaris
4moonfish, Atlantic moonfish, horsefish, horsehead, horse-head, dollarfish, Selene setapinnis
4lookdown, lookdown fish, Selene vomer
-amberjack, amberfish
-yellowtail, Seriola dorsalis
-kingfish, Seriola grandis
4pompano
4Florida pompano, Trachinotus carolinus
-permit, Trachinotus falcatus
-scad
-horse mackerel, jack mackerel, Spanish mackerel, saurel, Trachurus symmetricus
-horse mackerel, saurel, Trachurus trachurus
4bigeye scad, big-eyed scad, goggle-eye, Selar crumenophthalmus
4mackerel scad, mackerel shad, Decapterus macarellus
4round scad, cigarfish, quiaquia, Decapterus punctatus
-dolphinfish, dolphin, mahimahi
4Coryphaena hippurus
4Coryphaena equisetis
4pomfret, Brama raii
4characin, characin fish, characid
-tetra
-cardinal tetra, Paracheirodon axelrodi
-piranha, pirana, caribe
-cichlid, cichlid fish
4bolti, Tilapia nilotica
-snapper
4red snapper, Lutjanus blackfordi
4grey snapper, gray snapper, mangrove snapper, Lutjanus griseus
4mutton snapper, muttonfish, Lutjanus analis
6schoolmaster, Lutjanus apodus
4yellowtail, yellowtail snapper, Ocyurus chrysurus
-grunt
4margate, Haemulon album
4Spanish grunt, Haemulon macrostomum
4tomtate, Haemulon aurolineatum
4cottonwick, Haemulon malanurum
4sailor's-choice, sailors choice, Haemulon parra
-porkfish, pork-fish, Anisotremus virginicus
4pompon, black margate, Anisotremus surinamensis
-pigfish, hogfish, Orthopristis chrysopterus
4sparid, sparid fish
-sea bream, bream
4porgy
4red porgy, Pagrus pagrus
4European sea bream, Pagellus centrodontus
4Atlantic sea bream, Archosargus rhomboidalis
-sheepshead, Archosargus probatocephalus
4pinfish, sailor's-choice, squirrelfish, Lagodon rhomboides
4sheepshead porgy, Calamus penna
-snapper, Chrysophrys auratus
4black bream, Chrysophrys australis
4scup, northern porgy, northern scup, Stenotomus chrysops
4scup, southern porgy, southern scup, Stenotomus aculeatus
4sciaenid fish, sciaenid
4striped drum, Equetus pulcher
4jackknife-fish, Equetus lanceolatus
4silver perch, mademoiselle, Bairdiella chrysoura
-red drum, channel bass, redfish, Sciaenops ocellatus
-mulloway, jewfish, Sciaena antarctica
4maigre, maiger, Sciaena aquila
-croaker
4Atlantic croaker, Micropogonias undulatus
4yellowfin croaker, surffish, surf fish, Umbrina roncador
4whiting
-kingfish
4king whiting, Menticirrhus americanus
4northern whiting, Menticirrhus saxatilis
4corbina, Menticirrhus undulatus
-white croaker, chenfish, kingfish, Genyonemus lineatus
-white croaker, queenfish, Seriphus politus
-sea trout
-weakfish, Cynoscion regalis
-spotted weakfish, spotted sea trout, spotted squeateague, Cynoscion nebulosus
4mullet
4goatfish, red mullet, surmullet, Mullus surmuletus
4red goatfish, Mullus auratus
4yellow goatfish, Mulloidichthys martinicus
-mullet, grey mullet, gray mullet
4striped mullet, Mugil cephalus
4white mullet, Mugil curema
4liza, Mugil liza
4silversides, silverside
4jacksmelt, Atherinopsis californiensis
-barracuda
-great barracuda, Sphyraena barracuda
4sweeper
4sea chub
4Bermuda chub, rudderfish, Kyphosus sectatrix
4spadefish, angelfish, Chaetodipterus faber
-butterfly fish
-chaetodon
-angelfish
_rock beauty, Holocanthus tricolor
-damselfish, demoiselle
4beaugregory, Pomacentrus leucostictus
_anemone fish
-clown anemone fish, Amphiprion percula
-sergeant major, Abudefduf saxatilis
-wrasse
4pigfish, giant pigfish, Achoerodus gouldii
4hogfish, hog snapper, Lachnolaimus maximus
4slippery dick, Halicoeres bivittatus
4puddingwife, pudding-wife, Halicoeres radiatus
4bluehead, Thalassoma bifasciatum
4pearly razorfish, Hemipteronatus novacula
-tautog, blackfish, Tautoga onitis
4cunner, bergall, Tautogolabrus adspersus
-parrotfish, polly fish, pollyfish
4threadfin
-jawfish
4stargazer
4sand stargazer
-blenny, combtooth blenny
4shanny, Blennius pholis
4Molly Miller, Scartella cristata
4clinid, clinid fish
4pikeblenny
4bluethroat pikeblenny, Chaenopsis ocellata
4gunnel, bracketed blenny
4rock gunnel, butterfish, Pholis gunnellus
4eelblenny
4wrymouth, ghostfish, Cryptacanthodes maculatus
-wolffish, wolf fish, catfish
4viviparous eelpout, Zoarces viviparus
4ocean pout, Macrozoarces americanus
4sand lance, sand launce, sand eel, launce
-dragonet
-goby, gudgeon
-mudskipper, mudspringer
4sleeper, sleeper goby
-flathead
4archerfish, Toxotes jaculatrix
4surgeonfish
4gempylid
4snake mackerel, Gempylus serpens
4escolar, Lepidocybium flavobrunneum
4oilfish, Ruvettus pretiosus
4cutlassfish, frost fish, hairtail
4scombroid, scombroid fish
-mackerel
6common mackerel, shiner, Scomber scombrus
-Spanish mackerel, Scomber colias
6chub mackerel, tinker, Scomber japonicus
-wahoo, Acanthocybium solandri
-Spanish mackerel
-king mackerel, cavalla, cero, Scomberomorus cavalla
4Scomberomorus maculatus
-cero, pintado, kingfish, Scomberomorus regalis
4sierra, Scomberomorus sierra
-tuna, tunny
4albacore, long-fin tunny, Thunnus alalunga
-bluefin, bluefin tuna, horse mackerel, Thunnus thynnus
-yellowfin, yellowfin tuna, Thunnus albacares
6bonito
-skipjack, Atlantic bonito, Sarda sarda
4Chile bonito, Chilean bonito, Pacific bonito, Sarda chiliensis
4skipjack, skipjack tuna, Euthynnus pelamis
-bonito, oceanic bonito, Katsuwonus pelamis
4swordfish, Xiphias gladius
-sailfish
-Atlantic sailfish, Istiophorus albicans
-billfish
-marlin
-blue marlin, Makaira nigricans
-black marlin, Makaira mazara, Makaira marlina
4striped marlin, Makaira mitsukurii
4white marlin, Makaira albida
4spearfish
4louvar, Luvarus imperialis
4dollarfish, Poronotus triacanthus
4palometa, California pompano, Palometa simillima
4harvestfish, Paprilus alepidotus
4driftfish
4barrelfish, black rudderfish, Hyperglyphe perciformis
4clingfish
4tripletail
4Atlantic tripletail, Lobotes surinamensis
4Pacific tripletail, Lobotes pacificus
4mojarra
4yellowfin mojarra, Gerres cinereus
4silver jenny, Eucinostomus gula
4whiting
4ganoid, ganoid fish
-bowfin, grindle, dogfish, Amia calva
-paddlefish, duckbill, Polyodon spathula
4Chinese paddlefish, Psephurus gladis
_sturgeon
-Pacific sturgeon, white sturgeon, Sacramento sturgeon, Acipenser transmontanus
-beluga, hausen, white sturgeon, Acipenser huso
_gar, garfish, garpike, billfish, Lepisosteus osseus
4scorpaenoid, scorpaenoid fish
4scorpaenid, scorpaenid fish
-scorpionfish, scorpion fish, sea scorpion
4plumed scorpionfish, Scorpaena grandicornis
_lionfish
-stonefish, Synanceja verrucosa
-rockfish
4copper rockfish, Sebastodes caurinus
4vermillion rockfish, rasher, Sebastodes miniatus
4red rockfish, Sebastodes ruberrimus
4rosefish, ocean perch, Sebastodes marinus
4bullhead
4miller's-thumb
4sea raven, Hemitripterus americanus
4lumpfish, Cyclopterus lumpus
4lumpsucker
4pogge, armed bullhead, Agonus cataphractus
4greenling
4kelp greenling, Hexagrammos decagrammus
4painted greenling, convict fish, convictfish, Oxylebius pictus
-flathead
-gurnard
4tub gurnard, yellow gurnard, Trigla lucerna
4sea robin, searobin
4northern sea robin, Prionotus carolinus
-flying gurnard, flying robin, butterflyfish
4plectognath, plectognath fish
-triggerfish
-queen triggerfish, Bessy cerca, oldwench, oldwife, Balistes vetula
4filefish
-leatherjacket, leatherfish
-boxfish, trunkfish
-cowfish, Lactophrys quadricornis
_puffer, pufferfish, blowfish, globefish
4spiny puffer
-porcupinefish, porcupine fish, Diodon hystrix
-balloonfish, Diodon holocanthus
4burrfish
-ocean sunfish, sunfish, mola, headfish
4sharptail mola, Mola lanceolata
-flatfish
-flounder
4righteye flounder, righteyed flounder
-plaice, Pleuronectes platessa
4European flatfish, Platichthys flesus
4yellowtail flounder, Limanda ferruginea
4winter flounder, blackback flounder, lemon sole, Pseudopleuronectes americanus
4lemon sole, Microstomus kitt
4American plaice, Hippoglossoides platessoides
-halibut, holibut
4Atlantic halibut, Hippoglossus hippoglossus
-Pacific halibut, Hippoglossus stenolepsis
4lefteye flounder, lefteyed flounder
4southern flounder, Paralichthys lethostigmus
4summer flounder, Paralichthys dentatus
4whiff
4horned whiff, Citharichthys cornutus
4sand dab
4windowpane, Scophthalmus aquosus
4brill, Scophthalmus rhombus
-turbot, Psetta maxima
4tonguefish, tongue-fish
4sole
4European sole, Solea solea
4English sole, lemon sole, Parophrys vitulus
4hogchoker, Trinectes maculatus
4aba
_abacus
-abandoned ship, derelict
-A battery
-abattoir, butchery, shambles, slaughterhouse
_abaya
-Abbe condenser
-abbey
-abbey
-abbey
4Abney level
4abrader, abradant
4abrading stone
-abutment
4abutment arch
-academic costume
_academic gown, academic robe, judge's robe
-accelerator, throttle, throttle valve
-accelerator, particle accelerator, atom smasher
-accelerator, accelerator pedal, gas pedal, gas, throttle, gun
6accelerometer
4accessory, accoutrement, accouterment
4accommodating lens implant, accommodating IOL
-accommodation
_accordion, piano accordion, squeeze box
4acetate disk, phonograph recording disk
-acetate rayon, acetate
4achromatic lens
4acoustic delay line, sonic delay line
4acoustic device
_acoustic guitar
4acoustic modem
-acropolis
4acrylic
4acrylic, acrylic paint
4actinometer
6action, action mechanism
4active matrix screen
4actuator
-adapter, adaptor
4adder
-adding machine, totalizer, totaliser
4addressing machine, Addressograph
-adhesive bandage
-adit
4adjoining room
-adjustable wrench, adjustable spanner
-adobe, adobe brick
6adz, adze
4aeolian harp, aeolian lyre, wind harp
-aerator
4aerial torpedo
-aerosol, aerosol container, aerosol can, aerosol bomb, spray can
4Aertex
-afghan
-Afro-wig
-afterburner
-after-shave, after-shave lotion
4agateware
4agglomerator
4aglet, aiglet, aiguilette
4aglet, aiglet
4agora, public square
-aigrette, aigret
4aileron
4air bag
4airbrake
6airbrush
-airbus
-air compressor
-air conditioner, air conditioning
-aircraft
_aircraft carrier, carrier, flattop, attack aircraft carrier
-aircraft engine
4air cushion, air spring
-airdock, hangar, repair shed
-airfield, landing field, flying field, field
-air filter, air cleaner
-airfoil, aerofoil, control surface, surface
-airframe
-air gun, airgun, air rifle
-air hammer, jackhammer, pneumatic hammer
-air horn
4airing cupboard
_airliner
4airmailer
-airplane, aeroplane, plane
-airplane propeller, airscrew, prop
-airport, airdrome, aerodrome, drome
4air pump, vacuum pump
4air search radar
_airship, dirigible
-air terminal, airport terminal
4air-to-air missile
4air-to-ground missile, air-to-surface missile
-aisle
4Aladdin's lamp
-alarm, warning device, alarm system
-alarm clock, alarm
4alb
-alcazar
4alcohol thermometer, alcohol-in-glass thermometer
-alehouse
4alembic
4algometer
4alidade, alidad
4alidade, alidad
-A-line
4Allen screw
-Allen wrench
4alligator wrench
4alms dish, alms tray
4alpaca
-alpenstock
_altar
-altar, communion table, Lord's table
-altarpiece, reredos
-altazimuth
-alternator
-altimeter
-Amati
_ambulance
4amen corner
4American organ
-ammeter
4ammonia clock
-ammunition, ammo
-amphibian, amphibious aircraft
_amphibian, amphibious vehicle
-amphitheater, amphitheatre, coliseum
-amphitheater, amphitheatre
-amphora
-amplifier
4ampulla
6amusement arcade
_analog clock
4analog computer, analogue computer
-analog watch
-analytical balance, chemical balance
-analyzer, analyser
4anamorphosis, anamorphism
-anastigmat
-anchor, ground tackle
-anchor chain, anchor rope
4anchor light, riding light, riding lamp
-AND circuit, AND gate
-andiron, firedog, dog, dog-iron
-android, humanoid, mechanical man
-anechoic chamber
-anemometer, wind gauge, wind gage
-aneroid barometer, aneroid
4angiocardiogram
4angioscope
4angle bracket, angle iron
4angledozer
-ankle brace
4anklet, anklets, bobbysock, bobbysocks
-anklet
4ankus
4anode
4anode
-answering machine
-antenna, aerial, transmitting aerial
-anteroom, antechamber, entrance hall, hall, foyer, lobby, vestibule
-antiaircraft, antiaircraft gun, flak, flack, pom-pom, ack-ack, ack-ack gun
4antiballistic missile, ABM
-antifouling paint
4anti-G suit, G suit
4antimacassar
-antiperspirant
4anti-submarine rocket
-anvil
-ao dai
6apadana
-apartment, flat
-apartment building, apartment house
-aperture
-aperture
_apiary, bee house
4apparatus, setup
-apparel, wearing apparel, dress, clothes
4applecart
-appliance
-appliance, contraption, contrivance, convenience, gadget, gizmo, gismo, widget
4applicator, applier
4appointment, fitting
_apron
4apron string
-apse, apsis
-aqualung, Aqua-Lung, scuba
-aquaplane
-aquarium, fish tank, marine museum
-arabesque
-arbor, arbour, bower, pergola
-arcade, colonnade
-arch
-architecture
6architrave
4arch support
-arc lamp, arc light
-arctic, galosh, golosh, rubber, gumshoe
-area
4areaway
-argyle, argyll
4ark
-arm
-armament
4armature
4armband
-armchair
-armet
-arm guard, arm pad
4armhole
4armilla
-armlet, arm band
-armoire
-armor, armour
-armored car, armoured car
4armored car, armoured car
-armored personnel carrier, armoured personnel carrier, APC
-armored vehicle, armoured vehicle
-armor plate, armour plate, armor plating, plate armor, plate armour
4armory, armoury, arsenal
-armrest
4arquebus, harquebus, hackbut, hagbut
4array
-array, raiment, regalia
-arrester, arrester hook
-arrow
4arsenal, armory, armoury
-arterial road
-arthrogram
4arthroscope
4artificial heart
-artificial horizon, gyro horizon, flight indicator
4artificial joint
4artificial kidney, hemodialyzer
4artificial skin
-artillery, heavy weapon, gun, ordnance
6artillery shell
4artist's loft
4art school
4ascot
_ashcan, trash can, garbage can, wastebin, ash bin, ash-bin, ashbin, dustbin, trash barrel, trash bin
-ash-pan
-ashtray
4aspergill, aspersorium
4aspersorium
4aspirator
4aspirin powder, headache powder
4assault gun
_assault rifle, assault gun
4assegai, assagai
4assembly
-assembly
-assembly hall
-assembly plant
4astatic coils
4astatic galvanometer
4astrodome
-astrolabe
-astronomical telescope
4astronomy satellite
4athenaeum, atheneum
-athletic sock, sweat sock, varsity sock
-athletic supporter, supporter, suspensor, jockstrap, jock
-atlas, telamon
4atmometer, evaporometer
-atom bomb, atomic bomb, A-bomb, fission bomb, plutonium bomb
-atomic clock
4atomic pile, atomic reactor, pile, chain reactor
-atomizer, atomiser, spray, sprayer, nebulizer, nebuliser
-atrium
-attache case, attache
4attachment, bond
-attack submarine
4attenuator
-attic
4attic fan
-attire, garb, dress
4audio amplifier
-audiocassette
-audio CD, audio compact disc
-audiometer, sonometer
-audio system, sound system
-audiotape
-audiotape
4audiovisual, audiovisual aid
-auditorium
4auger, gimlet, screw auger, wimble
-autobahn
-autoclave, sterilizer, steriliser
-autofocus
-autogiro, autogyro, gyroplane
4autoinjector
-autoloader, self-loader
-automat
-automat
4automatic choke
-automatic firearm, automatic gun, automatic weapon
-automatic pistol, automatic
-automatic rifle, automatic, machine rifle
4automatic transmission, automatic drive
-automation
-automaton, robot, golem
-automobile engine
-automobile factory, auto factory, car factory
-automobile horn, car horn, motor horn, horn, hooter
4autopilot, automatic pilot, robot pilot
-autoradiograph
-autostrada
4auxiliary boiler, donkey boiler
4auxiliary engine, donkey engine
4auxiliary pump, donkey pump
4auxiliary research submarine
-auxiliary storage, external storage, secondary storage
-aviary, bird sanctuary, volary
4awl
-awning, sunshade, sunblind
-ax, axe
-ax handle, axe handle
-ax head, axe head
4axis, axis of rotation
-axle
-axle bar
4axletree
4babushka
-baby bed, baby's bed
-baby buggy, baby carriage, carriage, perambulator, pram, stroller, go-cart, pushchair, pusher
-baby grand, baby grand piano, parlor grand, parlor grand piano, parlour grand, parlour grand piano
-baby powder
-baby shoe
-back, backrest
-back
-backbench
-backboard
-backboard, basketball backboard
4backbone
-back brace
-backgammon board
-background, desktop, screen background
-backhoe
-backlighting
_backpack, back pack, knapsack, packsack, rucksack, haversack
-backpacking tent, pack tent
4backplate
-back porch
4backsaw, back saw
-backscratcher
-backseat
-backspace key, backspace, backspacer
-backstairs
-backstay
4backstop
-backsword
-backup system
-badminton court
4badminton equipment
-badminton racket, badminton racquet, battledore
-bag
-bag, traveling bag, travelling bag, grip, suitcase
-bag, handbag, pocketbook, purse
-baggage, luggage
-baggage
-baggage car, luggage van
-baggage claim
-bagpipe
4bailey
4bailey
-Bailey bridge
6bain-marie
-bait, decoy, lure
4baize
_bakery, bakeshop, bakehouse
-balaclava, balaclava helmet
-balalaika
-balance
_balance beam, beam
4balance wheel, balance
4balbriggan
-balcony
4balcony
4baldachin
-baldric, baldrick
-bale
4baling wire
-ball
-ball
4ball and chain
4ball-and-socket joint
4ballast, light ballast
4ball bearing, needle bearing, roller bearing
4ball cartridge
4ballcock, ball cock
-balldress
-ballet skirt, tutu
-ball gown
4ballistic galvanometer
-ballistic missile
4ballistic pendulum
4ballistocardiograph, cardiograph
_balloon
4balloon bomb, Fugo
-balloon sail
-ballot box
-ballpark, park
4ball-peen hammer
_ballpoint, ballpoint pen, ballpen, Biro
-ballroom, dance hall, dance palace
-ball valve
-balsa raft, Kon Tiki
-baluster
-banana boat
4band
-bandage, patch
_Band Aid
-bandanna, bandana
-bandbox
4banderilla
4bandoleer, bandolier
-bandoneon
-bandsaw, band saw
4bandwagon
4bangalore torpedo
-bangle, bauble, gaud, gewgaw, novelty, fallal, trinket
_banjo
-banner, streamer
_bannister, banister, balustrade, balusters, handrail
4banquette
4banyan, banian
-baptismal font, baptistry, baptistery, font
4bar
-bar
-barbecue, barbeque
-barbed wire, barbwire
_barbell
_barber chair
_barbershop
4barbette carriage
6barbican, barbacan
4bar bit
-bareboat
-barge, flatboat, hoy, lighter
4barge pole
-baritone, baritone horn
-bark, barque
4bar magnet
4bar mask
_barn
4barndoor
-barn door
4barnyard
6barograph
_barometer
4barong
4barouche
-bar printer
4barrack
4barrage balloon
_barrel, cask
-barrel, gun barrel
-barrelhouse, honky-tonk
4barrel knot, blood knot
4barrel organ, grind organ, hand organ, hurdy gurdy, hurdy-gurdy, street organ
-barrel vault
-barrette
4barricade
4barrier
-barroom, bar, saloon, ginmill, taproom
_barrow, garden cart, lawn cart, wheelbarrow
-bascule
-base, pedestal, stand
4base, bag
_baseball
-baseball bat, lumber
-baseball cap, jockey cap, golf cap
-baseball equipment
-baseball glove, glove, baseball mitt, mitt
-basement, cellar
-basement
4basic point defense missile system
4basilica, Roman basilica
-basilica
-basilisk
-basin
-basinet
-basket, handbasket
-basket, basketball hoop, hoop
_basketball
-basketball court
-basketball equipment
-basket weave
-bass
-bass clarinet
-bass drum, gran casa
4basset horn
-bass fiddle, bass viol, bull fiddle, double bass, contrabass, string bass
-bass guitar
-bass horn, sousaphone, tuba
_bassinet
-bassinet
_bassoon
4baster
4bastinado
-bastion
-bastion, citadel
-bat
-bath
4bath chair
4bathhouse, bagnio
4bathhouse, bathing machine
_bathing cap, swimming cap
-bath oil
-bathrobe
-bathroom, bath
-bath salts
_bath towel
_bathtub, bathing tub, bath, tub
4bathyscaphe, bathyscaph, bathyscape
4bathysphere
-batik
6batiste
4baton, wand
4baton
4baton
4baton
4battering ram
6batter's box
-battery, electric battery
-battery, stamp battery
-batting cage, cage
-batting glove
-batting helmet
-battle-ax, battle-axe
-battle cruiser
-battle dress
-battlement, crenelation, crenellation
-battleship, battlewagon
4battle sight, battlesight
4bay
4bay
-bayonet
-bay rum
-bay window, bow window
-bazaar, bazar
-bazaar, bazar
-bazooka
4B battery
6BB gun
4beach house
-beach towel
_beach wagon, station wagon, wagon, estate car, beach waggon, station waggon, waggon
-beachwear
_beacon, lighthouse, beacon light, pharos
4beading plane
-beaker
_beaker
-beam
4beam balance
-beanbag
-beanie, beany
-bearing
4bearing rein, checkrein
4bearing wall
_bearskin, busby, shako
4beater
4beating-reed instrument, reed instrument, reed
-beaver, castor
4beaver
4Beckman thermometer
-bed
4bed
4bed and breakfast, bed-and-breakfast
-bedclothes, bed clothing, bedding
-Bedford cord
-bed jacket
-bedpan
6bedpost
4bedroll
-bedroom, sleeping room, sleeping accommodation, chamber, bedchamber
-bedroom furniture
-bedsitting room, bedsitter, bedsit
-bedspread, bedcover, bed cover, bed covering, counterpane, spread
4bedspring
-bedstead, bedframe
4beefcake
4beehive, hive
-beeper, pager
-beer barrel, beer keg
_beer bottle
-beer can
-beer garden
_beer glass
-beer hall
-beer mat
-beer mug, stein
4belaying pin
-belfry
-bell
-bell arch
4bellarmine, longbeard, long-beard, greybeard
-bellbottom trousers, bell-bottoms, bellbottom pants
_bell cote, bell cot
4bell foundry
-bell gable
-bell jar, bell glass
4bellows
4bellpull
-bell push
4bell seat, balloon seat
4bell tent
-bell tower
4bellyband
-belt
4belt, belt ammunition, belted ammunition
-belt buckle
-belting
-bench
4bench clamp
4bench hook
4bench lathe
-bench press
4bender
-beret
-berlin
-Bermuda shorts, Jamaica shorts
-berth, bunk, built in bed
-besom
4Bessemer converter
4bethel
4betting shop
4bevatron
4bevel, bevel square
-bevel gear, pinion and crown wheel, pinion and ring gear
4B-flat clarinet, licorice stick
_bib
6bib-and-tucker
4bicorn, bicorne
-bicycle, bike, wheel, cycle
_bicycle-built-for-two, tandem bicycle, tandem
-bicycle chain
4bicycle clip, trouser clip
-bicycle pump
-bicycle rack
-bicycle seat, saddle
-bicycle wheel
-bidet
4bier
-bier
4bi-fold door
4bifocals
4Big Blue, BLU-82
4big board
4bight
_bikini, two-piece
-bikini pants
4bilge
4bilge keel
-bilge pump
4bilge well
-bill, peak, eyeshade, visor, vizor
4bill, billhook
-billboard, hoarding
-billiard ball
-billiard room, billiard saloon, billiard parlor, billiard parlour, billiard hall
-bin
-binder, ligature
_binder, ring-binder
4bindery
-binding, book binding, cover, back
4bin liner
-binnacle
_binoculars, field glasses, opera glasses
-binocular microscope
4biochip
4biohazard suit
4bioscope
-biplane
6birch, birch rod
-birchbark canoe, birchbark, birch bark
-birdbath
-birdcage
4birdcall
-bird feeder, birdfeeder, feeder
_birdhouse
4bird shot, buckshot, duck shot
4biretta, berretta, birretta
4bishop
4bistro
-bit
4bit
4bite plate, biteplate
4bitewing
4bitumastic
-black
4black
-blackboard, chalkboard
4blackboard eraser
-black box
4blackface
4blackjack, cosh, sap
-black tie
-blackwash
4bladder
-blade
-blade, vane
4blade
6blank, dummy, blank shell
-blanket, cover
-blast furnace
4blasting cap
4blazer, sport jacket, sport coat, sports jacket, sports coat
-blender, liquidizer, liquidiser
-blimp, sausage balloon, sausage
-blind, screen
4blind curve, blind bend
-blindfold
-bling, bling bling
-blinker, flasher
-blister pack, bubble pack
-block
4blockade
4blockade-runner
4block and tackle
4blockbuster
6blockhouse
-block plane
4bloodmobile
-bloomers, pants, drawers, knickers
-blouse
-blower
-blowtorch, torch, blowlamp
-blucher
4bludgeon
-blue
4blue chip
-blunderbuss
4blunt file
4boarding
-boarding house, boardinghouse
-boardroom, council chamber
4boards
-boat
-boater, leghorn, Panama, Panama hat, sailor, skimmer, straw hat
-boat hook
_boathouse
4boatswain's chair, bosun's chair
4boat train
-boatyard
-bobbin, spool, reel
-bobby pin, hairgrip, grip
_bobsled, bobsleigh, bob
-bobsled, bobsleigh
-bocce ball, bocci ball, boccie ball
4bodega
-bodice
4bodkin, threader
4bodkin
4bodkin
-body
-body armor, body armour, suit of armor, suit of armour, coat of mail, cataphract
-body lotion
-body stocking
4body plethysmograph
4body pad
-bodywork
-Bofors gun
4bogy, bogie, bogey
-boiler, steam boiler
4boiling water reactor, BWR
-bolero
-bollard, bitt
4bolo, bolo knife
_bolo tie, bolo, bola tie, bola
-bolt
-bolt, deadbolt
4bolt
-bolt cutter
6bomb
4bombazine
4bomb calorimeter, bomb
-bomber
-bomber jacket
4bomblet, cluster bomblet
4bomb rack
4bombshell
-bomb shelter, air-raid shelter, bombproof
-bone-ash cup, cupel, refractory pot
-bone china
-bones, castanets, clappers, finger cymbals
6boneshaker
-bongo, bongo drum
_bonnet, poke bonnet
-book
-book bag
4bookbindery
_bookcase
-bookend
-bookmark, bookmarker
-bookmobile
-bookshelf
_bookshop, bookstore, bookstall
4boom
-boom, microphone boom
-boomerang, throwing stick, throw stick
-booster, booster rocket, booster unit, takeoff booster, takeoff rocket
-booster, booster amplifier, booster station, relay link, relay station, relay transmitter
-boot
-boot
4boot camp
-bootee, bootie
-booth, cubicle, stall, kiosk
-booth
4booth
4boothose
-bootjack
-bootlace
4bootleg
6bootstrap
4bore bit, borer, rock drill, stone drill
4boron chamber
4borstal
-bosom
-Boston rocker
4bota
-bottle
-bottle, feeding bottle, nursing bottle
4bottle bank
4bottlebrush
_bottlecap
-bottle opener
4bottling plant
-bottom, freighter, merchantman, merchant ship
-boucle
4boudoir
6boulle, boule, buhl
4bouncing betty
-bouquet, corsage, posy, nosegay
-boutique, dress shop
4boutonniere
4bow
_bow
-bow, bowknot
-bow and arrow
-bowed stringed instrument, string
-Bowie knife
-bowl
-bowl
4bowl
-bowler hat, bowler, derby hat, derby, plug hat
-bowline, bowline knot
-bowling alley
-bowling ball, bowl
4bowling equipment
-bowling pin, pin
-bowling shoe
-bowsprit
4bowstring
_bow tie, bow-tie, bowtie
-box
4box, loge
4box, box seat
4box beam, box girder
-box camera, box Kodak
-boxcar
4box coat
-boxing equipment
-boxing glove, glove
-box office, ticket office, ticket booth
-box spring
-box wrench, box end wrench
4brace, bracing
-brace, braces, orthodontic braces
-brace
-brace, suspender, gallus
4brace and bit
-bracelet, bangle
-bracer, armguard
4brace wrench
4bracket, wall bracket
4bradawl, pricker
-brake
-brake
4brake band
4brake cylinder, hydraulic brake cylinder, master cylinder
-brake disk
-brake drum, drum
-brake lining
-brake pad
4brake pedal
-brake shoe, shoe, skid
-brake system, brakes
-brass, brass instrument
_brass, memorial tablet, plaque
-brass
4brassard
-brasserie
4brassie
_brassiere, bra, bandeau
-brass knucks, knucks, brass knuckles, knuckles, knuckle duster
4brattice
4brazier, brasier
-breadbasket
-bread-bin, breadbox
-bread knife
4breakable
-breakfast area, breakfast nook
-breakfast table
_breakwater, groin, groyne, mole, bulwark, seawall, jetty
4breast drill
4breast implant
_breastplate, aegis, egis
6breast pocket
-breathalyzer, breathalyser
4breechblock, breech closer
4breechcloth, breechclout, loincloth
-breeches, knee breeches, knee pants, knickerbockers, knickers
4breeches buoy
4breechloader
4breeder reactor
-Bren, Bren gun
4brewpub
-brick
4brickkiln
4bricklayer's hammer
-brick trowel, mason's trowel
-brickwork
-bridal gown, wedding gown, wedding dress
-bridge, span
-bridge, nosepiece
-bridle
4bridle path, bridle road
4bridoon
-briefcase
4briefcase bomb
4briefcase computer
-briefs, Jockey shorts
-brig
-brig
4brigandine
4brigantine, hermaphrodite brig
-brilliantine
4brilliant pebble
-brim
-bristle brush
4britches
-broad arrow
4broadax, broadaxe
-brochette
-broadcaster, spreader
4broadcloth
-broadcloth
4broad hatchet
-broadloom
4broadside
-broadsword
-brocade
-brogan, brogue, clodhopper, work shoe
-broiler
-broken arch
4bronchoscope
_broom
4broom closet
-broomstick, broom handle
4brougham
-Browning automatic rifle, BAR
-Browning machine gun, Peacemaker
-brownstone
4brunch coat
-brush
-Brussels carpet
4Brussels lace
4bubble
4bubble chamber
-bubble jet printer, bubble-jet printer, bubblejet
4buckboard
_bucket, pail
-bucket seat
4bucket shop
_buckle
-buckram
4bucksaw
-buckskins
4buff, buffer
-buffer, polisher
6buffer, buffer storage, buffer store
-buffet, counter, sideboard
6buffing wheel
-buggy, roadster
-bugle
-building, edifice
-building complex, complex
-bulldog clip, alligator clip
4bulldog wrench
-bulldozer, dozer
-bullet, slug
_bulletproof vest
_bullet train, bullet
-bullhorn, loud hailer, loud-hailer
-bullion
-bullnose, bullnosed plane
4bullpen, detention cell, detention centre
-bullpen
-bullring
-bulwark
4bumboat
-bumper
-bumper
-bumper car, Dodgem
-bumper guard
4bumper jack
-bundle, sheaf
4bung, spile
-bungalow, cottage
-bungee, bungee cord
4bunghole
-bunk
4bunk, feed bunk
-bunk bed, bunk
-bunker, sand trap, trap
4bunker, dugout
-bunker
-bunsen burner, bunsen, etna
-bunting
4bur, burr
4Burberry
4burette, buret
-burglar alarm
-burial chamber, sepulcher, sepulchre, sepulture
4burial garment
-burial mound, grave mound, barrow, tumulus
4burin
-burqa, burka
-burlap, gunny
4burn bag
4burner
4burnous, burnoose, burnouse
-burp gun, machine pistol
4burr
-bus, autobus, coach, charabanc, double-decker, jitney, motorbus, motorcoach, omnibus, passenger vehicle
-bushel basket
-bushing, cylindrical lining
4bush jacket
-business suit
-buskin, combat boot, desert boot, half boot, top boot
-bustier
-bustle
4butcher knife
_butcher shop, meat market
-butter dish
-butterfly valve
-butter knife
-butt hinge
4butt joint, butt
-button
4buttonhook
-buttress, buttressing
4butt shaft
-butt weld, butt-weld
4buzz bomb, robot bomb, flying bomb, doodlebug, V-1
-buzzer
-BVD, BVD's
4bypass condenser, bypass capacitor
-byway, bypath, byroad
_cab, hack, taxi, taxicab
4cab, cabriolet
-cab
-cabana
-cabaret, nightclub, night club, club, nightspot
-caber
-cabin
-cabin
-cabin car, caboose
-cabin class, second class, economy class
-cabin cruiser, cruiser, pleasure boat, pleasure craft
-cabinet
-cabinet, console
-cabinet, locker, storage locker
-cabinetwork
4cabin liner
6cable, cable television, cable system, cable television service
-cable, line, transmission line
-cable car, car
-cache, memory cache
-caddy, tea caddy
4caesium clock
-cafe, coffeehouse, coffee shop, coffee bar
-cafeteria
-cafeteria tray
-caff
-caftan, kaftan
-caftan, kaftan
-cage, coop
4cage
4cagoule
4caisson
-calash, caleche, calash top
4calceus
4calcimine
-calculator, calculating machine
_caldron, cauldron
4calico
-caliper, calliper
4call-board
-call center, call centre
-caller ID
4calliope, steam organ
4calorimeter
4calpac, calpack, kalpac
4camail, aventail, ventail
4camber arch
4cambric
-camcorder
-camel's hair, camelhair
-camera, photographic camera
-camera lens, optical lens
4camera lucida
4camera obscura
-camera tripod
-camise
-camisole
-camisole, underbodice
4camlet
-camouflage
-camouflage, camo
4camp, encampment, cantonment, bivouac
4camp
4camp, refugee camp
4campaign hat
-campanile, belfry
-camp chair
-camper, camping bus, motor home
-camper trailer
4campstool
-camshaft
-can, tin, tin can
4canal
-canal boat, narrow boat, narrowboat
-candelabrum, candelabra
4candid camera
_candle, taper, wax light
4candlepin
6candlesnuffer
-candlestick, candle holder
4candlewick
4candy thermometer
4cane
-cane
4cangue
-canister, cannister, tin
4cannery
4cannikin
4cannikin
-cannon
4cannon
-cannon
_cannon
-cannonball, cannon ball, round shot
_canoe
_can opener, tin opener
-canopic jar, canopic vase
-canopy
-canopy
-canopy
-canteen
-canteen
-canteen
-canteen, mobile canteen
4canteen
4cant hook
4cantilever
-cantilever bridge
-cantle
4Canton crepe
4canvas, canvass
4canvas, canvass
-canvas tent, canvas, canvass
-cap
-cap
-cap
-capacitor, capacitance, condenser, electrical condenser
-caparison, trapping, housing
6cape, mantle
4capital ship
-capitol
-cap opener
-capote, hooded cloak
-capote, hooded coat
-cap screw
4capstan
4capstone, copestone, coping stone, stretcher
-capsule
4captain's chair
-car, auto, automobile, machine, motorcar
-car, railcar, railway car, railroad car
-car, elevator car
-carabiner, karabiner, snap ring
-carafe, decanter
-caravansary, caravanserai, khan, caravan inn
-car battery, automobile battery
-carbine
-car bomb
4carbon arc lamp, carbon arc
-carboy
-carburetor, carburettor
6car carrier
-cardcase
4cardiac monitor, heart monitor
_cardigan
-card index, card catalog, card catalogue
-cardiograph, electrocardiograph
-cardioid microphone
-car door
-cardroom
4card table
4card table
4car-ferry
4cargo area, cargo deck, cargo hold, hold, storage area
-cargo container
4cargo door
4cargo hatch
4cargo helicopter
-cargo liner
-cargo ship, cargo vessel
4carillon
_car mirror
4caroche
_carousel, carrousel, merry-go-round, roundabout, whirligig
-carpenter's hammer, claw hammer, clawhammer
_carpenter's kit, tool kit
4carpenter's level
4carpenter's mallet
4carpenter's rule
4carpenter's square
-carpetbag
4carpet beater, rug beater
4carpet loom
-carpet pad, rug pad, underlay, underlayment
-carpet sweeper, sweeper
4carpet tack
-carport, car port
4carrack, carack
-carrel, carrell, cubicle, stall
-carriage, equipage, rig
-carriage
4carriage bolt
-carriageway
4carriage wrench
4carrick bend
4carrier
-carryall, holdall, tote, tote bag
-carrycot
-car seat
-cart
-car tire, automobile tire, auto tire, rubber tire
_carton
6cartouche, cartouch
-car train
-cartridge
4cartridge, pickup
-cartridge belt
4cartridge extractor, cartridge remover, extractor
4cartridge fuse
-cartridge holder, cartridge clip, clip, magazine
-cartwheel
-carving fork
-carving knife
_car wheel
-caryatid
4cascade liquefier
4cascade transformer
-case
-case, display case, showcase, vitrine
4case, compositor's case, typesetter's case
4casein paint, casein
-case knife, sheath knife
-case knife
-casement
-casement window
4casern
4case shot, canister, canister shot
4cash bar
-cashbox, money box, till
_cash machine, cash dispenser, automated teller machine, automatic teller machine, automated teller, automatic teller, ATM
-cashmere
-cash register, register
-casing, case
-casino, gambling casino
-casket, jewel casket
4casque
6casquet, casquetel
-Cassegrainian telescope, Gregorian telescope
-casserole
_cassette
-cassette deck
_cassette player
-cassette recorder
-cassette tape
4cassock
-cast, plaster cast, plaster bandage
-caster, castor
4caster, castor
_castle
4castle, rook
-catacomb
4catafalque
-catalytic converter
4catalytic cracker, cat cracker
_catamaran
-catapult, arbalest, arbalist, ballista, bricole, mangonel, onager, trebuchet, trebucket
-catapult, launcher
-catboat
-cat box
6catch
4catchall
-catcher's mask
-catchment
4Caterpillar, cat
4cathedra, bishop's throne
-cathedral
-cathedral, duomo
-catheter
4cathode
4cathode-ray tube, CRT
4cat-o'-nine-tails, cat
4cat's-paw
-catsup bottle, ketchup bottle
4cattle car
-cattle guard, cattle grid
4cattleship, cattle boat
4cautery, cauterant
-cavalier hat, slouch hat
-cavalry sword, saber, sabre
4cavetto
4cavity wall
4C battery
-C-clamp
-CD drive
_CD player
-CD-R, compact disc recordable, CD-WO, compact disc write-once
-CD-ROM, compact disc read-only memory
-CD-ROM drive
-cedar chest
-ceiling
4celesta
4cell, electric cell
-cell, jail cell, prison cell
-cellar, wine cellar
-cellblock, ward
_cello, violoncello
-cellophane
_cellular telephone, cellular phone, cellphone, cell, mobile phone
-cellulose tape, Scotch tape, Sellotape
-cenotaph, empty tomb
-censer, thurible
4center, centre
-center punch
4Centigrade thermometer
-central processing unit, CPU, C.P.U., central processor, processor, mainframe
-centrifugal pump
-centrifuge, extractor, separator
-ceramic
-ceramic ware
-cereal bowl
-cereal box
4cerecloth
-cesspool, cesspit, sink, sump
4chachka, tsatske, tshatshke, tchotchke
-chador, chadar, chaddar, chuddar
-chafing dish
_chain
-chain
_chainlink fence
_chain mail, ring mail, mail, chain armor, chain armour, ring armor, ring armour
4chain printer
_chain saw, chainsaw
-chain store
4chain tongs
4chain wrench
-chair
-chair
4chair of state
-chairlift, chair lift
4chaise, shay
-chaise longue, chaise, daybed
-chalet
-chalice, goblet
-chalk
4challis
-chamberpot, potty, thunder mug
4chambray
4chamfer bit
4chamfer plane
4chamois cloth
-chancel, sanctuary, bema
-chancellery
6chancery
-chandelier, pendant, pendent
4chandlery
4chanfron, chamfron, testiere, frontstall, front-stall
-chanter, melody pipe
4chantry
4chap
-chapel
4chapterhouse, fraternity house, frat house
-chapterhouse
-character printer, character-at-a-time printer, serial printer
-charcuterie
4charge-exchange accelerator
-charger, battery charger
4chariot
4chariot
-charnel house, charnel
-chassis
-chassis
-chasuble
-chateau
-chatelaine
-checker, chequer
-checkout, checkout counter
-cheekpiece
4cheeseboard, cheese tray
6cheesecloth
4cheese cutter
4cheese press
4chemical bomb, gas bomb
-chemical plant
4chemical reactor
-chemise, sack, shift
-chemise, shimmy, shift, slip, teddy
-chenille
-chessman, chess piece
_chest
-chesterfield
-chest of drawers, chest, bureau, dresser
-chest protector
4cheval-de-frise, chevaux-de-frise
-cheval glass
4chicane
-chicken coop, coop, hencoop, henhouse
-chicken wire
-chicken yard, hen yard, chicken run, fowl run
-chiffon
_chiffonier, commode
-child's room
_chime, bell, gong
4chimney breast
4chimney corner, inglenook
-china
_china cabinet, china closet
4chinchilla
-Chinese lantern
4Chinese puzzle
4chinning bar
4chino
-chino
-chin rest
6chin strap
-chintz
-chip, microchip, micro chip, silicon chip, microprocessor chip
-chip, poker chip
-chisel
-chlamys
-choir
4choir loft
4choke
4choke, choke coil, choking coil
4chokey, choky
6choo-choo
-chopine, platform
4chordophone
_Christmas stocking
-chronograph
6chronometer
-chronoscope
-chuck
4chuck wagon
-chukka, chukka boot
_church, church building
-church bell
-church hat
4church key
-church tower
4churidars
-churn, butter churn
6ciderpress
-cigar band
-cigar box
-cigar cutter
-cigarette butt
-cigarette case
-cigarette holder
-cigar lighter, cigarette lighter, pocket lighter
4cinch, girth
_cinema, movie theater, movie theatre, movie house, picture palace
-cinquefoil
-circle, round
4circlet
-circuit, electrical circuit, electric circuit
-circuit board, circuit card, board, card, plug-in, add-in
-circuit breaker, breaker
-circuitry
4circular plane, compass plane
-circular saw, buzz saw
-circus tent, big top, round top, top
4cistern
4cistern, water tank
-cittern, cithern, cither, citole, gittern
-city hall
4cityscape
4city university
4civies, civvies
6civilian clothing, civilian dress, civilian garb, plain clothes
4clack valve, clack, clapper valve
4clamp, clinch
4clamshell, grapple
4clapper, tongue
-clapperboard
4clarence
-clarinet
4Clark cell, Clark standard cell
-clasp
6clasp knife, jackknife
-classroom, schoolroom
-clavichord
-clavier, Klavier
-clay pigeon
4claymore mine, claymore
-claymore
-cleaners, dry cleaners
-cleaning implement, cleaning device, cleaning equipment
4cleaning pad
-clean room, white room
4clearway
-cleat
4cleat
-cleats
_cleaver, meat cleaver, chopper
-clerestory, clearstory
-clevis
4clews
_cliff dwelling
-climbing frame
4clinch
4clinch, clench
4clincher
4clinic
-clinical thermometer, mercury-in-glass clinical thermometer
-clinker, clinker brick
4clinometer, inclinometer
-clip
4clip lead
4clip-on
-clipper
4clipper
-clipper, clipper ship
-cloak
_cloak
4cloakroom, coatroom
-cloche
-cloche
-clock
-clock pendulum
-clock radio
-clock tower
4clockwork
_clog, geta, patten, sabot
-cloisonne
-cloister
-closed circuit, loop
6closed-circuit television
4closed loop, closed-loop system
4closet
-closeup lens
-cloth cap, flat cap
4cloth covering
-clothesbrush
-clothes closet, clothespress
-clothes dryer, clothes drier
-clothes hamper, laundry basket, clothes basket, voider
-clotheshorse
-clothespin, clothes pin, clothes peg
-clothes tree, coat tree, coat stand
-clothing, article of clothing, vesture, wear, wearable, habiliment
4clothing store, haberdashery, haberdashery store, mens store
4clout nail, clout
4clove hitch
4club car, lounge car
4clubroom
4cluster bomb
-clutch
4clutch, clutch pedal
-clutch bag, clutch
4coach, four-in-hand, coach-and-four
-coach house, carriage house, remise
4coal car
4coal chute
4coal house
4coal shovel
4coaming
4coaster brake
-coat
-coat button
-coat closet
4coatdress
4coatee
-coat hanger, clothes hanger, dress hanger
-coating, coat
-coating
4coat of paint
4coatrack, coat rack, hatrack
4coattail
4coaxial cable, coax, coax cable
-cobweb
4cobweb
4Cockcroft and Walton accelerator, Cockcroft-Walton accelerator, Cockcroft and Walton voltage multiplier, Cockcroft-Walton voltage multiplier
4cocked hat
-cockhorse
-cockleshell
-cockpit
-cockpit
4cockpit
6cockscomb, coxcomb
-cocktail dress, sheath
-cocktail lounge
_cocktail shaker
-cocotte
4codpiece
4coelostat
-coffee can
-coffee cup
-coffee filter
-coffee maker
-coffee mill, coffee grinder
_coffee mug
_coffeepot
4coffee stall
-coffee table, cocktail table
-coffee urn
-coffer
4Coffey still
-coffin, casket
-cog, sprocket
-coif
_coil, spiral, volute, whorl, helix
4coil
4coil
-coil spring, volute spring
4coin box
-colander, cullender
-cold cathode
-cold chisel, set chisel
-cold cream, coldcream, face cream, vanishing cream
-cold frame
-collar, neckband
-collar
-college
-collet, collet chuck
-collider
4colliery, pit
4collimator
4collimator
-cologne, cologne water, eau de cologne
-colonnade
4colonoscope
4colorimeter, tintometer
4colors, colours
-color television, colour television, color television system, colour television system, color TV, colour TV
-color tube, colour tube, color television tube, colour television tube, color TV tube, colour TV tube
6color wash, colour wash
-Colt
4colter, coulter
-columbarium
-columbarium, cinerarium
-column, pillar
-column, pillar
-comb
-comb
4comber
_combination lock
4combination plane
-combine
-comforter, pacifier, baby's dummy, teething ring
-command module
4commissary
4commissary
4commodity, trade good, good
4common ax, common axe, Dayton ax, Dayton axe
-common room
-communications satellite
6communication system
4community center, civic center
4commutator
-commuter, commuter train
-compact, powder compact
-compact, compact car
-compact disk, compact disc, CD
-compact-disk burner, CD burner
4companionway
4compartment
4compartment
-compass
-compass
4compass card, mariner's compass
4compass saw
4compound
6compound lens
4compound lever
-compound microscope
4compress
-compression bandage, tourniquet
-compressor
-computer, computing machine, computing device, data processor, electronic computer, information processing system
-computer circuit
-computerized axial tomography scanner, CAT scanner
_computer keyboard, keypad
-computer monitor
4computer network
-computer screen, computer display
4computer store
-computer system, computing system, automatic data processing system, ADP system, ADPS
4concentration camp, stockade
-concert grand, concert piano
-concert hall
-concertina
-concertina
-concrete mixer, cement mixer
-condensation pump, diffusion pump
-condenser, optical condenser
4condenser
4condenser
-condenser microphone, capacitor microphone
-condominium
-condominium, condo
4conductor
4cone clutch, cone friction clutch
_confectionery, confectionary, candy store
-conference center, conference house
-conference room
-conference table, council table, council board
-confessional
4conformal projection, orthomorphic projection
4congress boot, congress shoe, congress gaiter
4conic projection, conical projection
-connecting rod
4connecting room
-connection, connexion, connector, connecter, connective
4conning tower
4conning tower
-conservatory, hothouse, indoor garden
-conservatory, conservatoire
4console
-console
-console table, console
4consulate
4contact, tangency
-contact, contact lens
-container
_container ship, containership, container vessel
4containment
4contrabassoon, contrafagotto, double bassoon
-control, controller
-control center
-control circuit, negative feedback circuit
-control key, command key
-control panel, instrument panel, control board, board, panel
4control rod
-control room
4control system
-control tower
-convector
-convenience store
-convent
4conventicle, meetinghouse
4converging lens, convex lens
-converter, convertor
_convertible
-convertible, sofa bed
-conveyance, transport
-conveyer belt, conveyor belt, conveyer, conveyor, transporter
-cooker
4cookfire
4cookhouse
-cookie cutter
-cookie jar, cooky jar
-cookie sheet, baking tray
-cooking utensil, cookware
-cookstove
4coolant system
-cooler, ice chest
4cooling system, cooling
4cooling system, engine cooling system
-cooling tower
-coonskin cap, coonskin
4cope
4coping saw
6copperware
-copyholder
4coquille
-coracle
-corbel, truss
4corbel arch
4corbel step, corbie-step, corbiestep, crow step
4corbie gable
4cord, corduroy
-cord, electric cord
-cordage
-cords, corduroys
4core
-core bit
4core drill
4corer
-cork, bottle cork
4corker
_corkscrew, bottle screw
-corncrib
-corner, quoin
-corner, nook
4corner post
_cornet, horn, trumpet, trump
-cornice
-cornice
-cornice, valance, valance board, pelmet
4correctional institution
4corrugated fastener, wiggle nail
-corselet, corslet
-corset, girdle, stays
-cosmetic
4cosmotron
-costume
-costume
4costume
-costume
-cosy, tea cosy, cozy, tea cozy
-cot, camp bed
4cottage tent
4cotter, cottar
4cotter pin
-cotton
-cotton flannel, Canton flannel
4cotton mill
-couch
-couch
4couchette
4coude telescope, coude system
-counter
-counter, tabulator
4counter
4counterbore, countersink, countersink bit
4counter tube
-country house
-country store, general store, trading post
-coupe
-coupling, coupler
4court, courtyard
-court
-court, courtroom
4court
4Courtelle
-courthouse
-courthouse
-coverall
-covered bridge
-covered couch
-covered wagon, Conestoga wagon, Conestoga, prairie wagon, prairie schooner
4covering
-coverlet
4cover plate
-cowbarn, cowshed, cow barn, cowhouse, byre
-cowbell
_cowboy boot
_cowboy hat, ten-gallon hat
4cowhide
-cowl
-cow pen, cattle pen, corral
-CPU board, mother board
4crackle, crackleware, crackle china
_cradle
-craft
4cramp, cramp iron
-crampon, crampoon, climbing iron, climber
-crampon, crampoon
_crane
4craniometer
4crank, starter
-crankcase
-crankshaft
4crash barrier
_crash helmet
_crate
-cravat
-crayon, wax crayon
-crazy quilt
-cream, ointment, emollient
-cream pitcher, creamer
-creche, foundling hospital
4creche
-credenza, credence
6creel
4crematory, crematorium, cremation chamber
4crematory, crematorium
4crepe, crape
-crepe de Chine
4crescent wrench
4cretonne
_crib, cot
-crib
-cricket ball
-cricket bat, bat
-cricket equipment
4cringle, eyelet, loop, grommet, grummet
-crinoline
-crinoline
-crochet needle, crochet hook
-crock, earthenware jar
_Crock Pot
4crook, shepherd's crook
4Crookes radiometer
4Crookes tube
_croquet ball
-croquet equipment
-croquet mallet
-cross
4crossbar
4crossbar
4crossbar
4crossbench
4cross bit
-crossbow
4crosscut saw, crosscut handsaw, cutoff saw
-crossjack, mizzen course
4crosspiece
4crotchet
4croupier's rake
-crowbar, wrecking bar, pry, pry bar
-crown, diadem
4crown, crownwork, jacket, jacket crown, cap
-crown jewels
4crown lens
4crow's nest
-crucible, melting pot
-crucifix, rood, rood-tree
-cruet, crewet
4cruet-stand
-cruise control
4cruise missile
4cruiser
-cruiser, police cruiser, patrol car, police car, prowl car, squad car
-cruise ship, cruise liner
-crupper
4cruse
-crusher
_crutch
4cryometer
4cryoscope
4cryostat
4crypt
-crystal, watch crystal, watch glass
4crystal detector
4crystal microphone
4crystal oscillator, quartz oscillator
4crystal set
4cubitiere
4cucking stool, ducking stool
-cuckoo clock
4cuddy
4cudgel
-cue, cue stick, pool cue, pool stick
-cue ball
4cuff, turnup
_cuirass
4cuisse
4cul, cul de sac, dead end
4culdoscope
-cullis
6culotte
-cultivator, tiller
4culverin
4culverin
-culvert
-cup
-cupboard, closet
4cup hook
-cupola
4cupola
6curb, curb bit
4curb roof
-curbstone, kerbstone
4curette, curet
-curler, hair curler, roller, crimper
-curling iron
4currycomb
4cursor, pointer
-curtain, drape, drapery, mantle, pall
-customhouse, customshouse
4cutaway, cutaway drawing, cutaway model
4cutlas, cutlass
4cutoff
4cutout
-cutter, cutlery, cutting tool
4cutter
4cutting implement
4cutting room
4cutty stool
-cutwork
6cybercafe
4cyclopean masonry
4cyclostyle
4cyclotron
-cylinder
4cylinder, piston chamber
-cylinder lock
-cymbal
-dacha
4Dacron, Terylene
4dado
4dado plane
-dagger, sticker
-dairy, dairy farm
-dais, podium, pulpit, rostrum, ambo, stump, soapbox
4daisy print wheel, daisy wheel
4daisywheel printer
_dam, dike, dyke
-damask
4dampener, moistener
-damper, muffler
4damper block, piano damper
4dark lantern, bull's-eye
4darkroom
4darning needle, embroidery needle
4dart
4dart
-dashboard, fascia
-dashiki, daishiki
4dash-pot
4data converter
4data input device, input device
4data multiplexer
-data system, information system
-davenport
-davenport
4davit
-daybed, divan bed
4daybook, ledger
-day nursery, day care center
-day school
4dead axle
4deadeye
4deadhead
-deanery
4deathbed
4death camp
4death house, death row
4death knell, death bell
4death seat
-deck
-deck
-deck chair, beach chair
4deck-house
4deckle
4deckle edge, deckle
4declinometer, transit declinometer
4decoder
-decolletage
4decoupage
4dedicated file server
-deep-freeze, Deepfreeze, deep freezer, freezer
6deerstalker
-defense system, defence system
-defensive structure, defense, defence
-defibrillator
4defilade
-deflector
4delayed action
4delay line
-delft
-delicatessen, deli, food shop
-delivery truck, delivery van, panel truck
4delta wing
-demijohn
-demitasse
-den
-denim, dungaree, jean
4densimeter, densitometer
-densitometer
4dental appliance
4dental floss, floss
4dental implant
4dentist's drill, burr drill
-denture, dental plate, plate
-deodorant, deodourant
-department store, emporium
6departure lounge
-depilatory, depilator, epilator
4depressor
-depth finder
4depth gauge, depth gage
-derrick
4derrick
-derringer
_desk
-desk phone
_desktop computer
-dessert spoon
-destroyer, guided missile destroyer
4destroyer escort
-detached house, single dwelling
-detector, sensor, sensing element
-detector
4detention home, detention house, house of detention, detention camp
4detonating fuse
4detonator, detonating device, cap
4developer
-device
4Dewar flask, Dewar
4dhoti
-dhow
-dial, telephone dial
-dial
4dial
-dialog box, panel
_dial telephone, dial phone
4dialyzer, dialysis machine
4diamante
_diaper, nappy, napkin
-diaper
4diaphone
-diaphragm, stop
4diaphragm
4diathermy machine
4dibble, dibber
-dice cup, dice box
4dicer
4dickey, dickie, dicky, shirtfront
4dickey, dickie, dicky, dickey-seat, dickie-seat, dicky-seat
-Dictaphone
4die
-diesel, diesel engine, diesel motor
-diesel-electric locomotive, diesel-electric
-diesel-hydraulic locomotive, diesel-hydraulic
-diesel locomotive
4diestock
4differential analyzer
4differential gear, differential
4diffuser, diffusor
4diffuser, diffusor
-digester
4diggings, digs, domiciliation, lodgings, pad
4digital-analog converter, digital-to-analog converter
-digital audiotape, DAT
-digital camera
_digital clock
4digital computer
-digital display, alphanumeric display
-digital subscriber line, DSL
6digital voltmeter
_digital watch
4digitizer, digitiser, analog-digital converter, analog-to-digital converter
4dilator, dilater
-dildo
4dimity
4dimmer
-diner
-dinette
-dinghy, dory, rowboat
-dining area
-dining car, diner, dining compartment, buffet car
-dining-hall
-dining room, dining-room
-dining-room furniture
-dining-room table
_dining table, board
-dinner bell
-dinner dress, dinner gown, formal, evening gown
-dinner jacket, tux, tuxedo, black tie
4dinner napkin
4dinner pail, dinner bucket
-dinner table
4dinner theater, dinner theatre
4diode, semiconductor diode, junction rectifier, crystal rectifier
-diode, rectifying tube, rectifying valve
4dip
4diplomatic building
4dipole, dipole antenna
-dipper
4dipstick
-DIP switch, dual inline package switch
4directional antenna
4directional microphone
4direction finder
-dirk
-dirndl
-dirndl
4dirty bomb
4discharge lamp
6discharge pipe
-disco, discotheque
4discount house, discount store, discounter, wholesale house
4discus, saucer
-disguise
-dish
-dish, dish aerial, dish antenna, saucer
4dishpan
-dish rack
_dishrag, dishcloth
-dishtowel, dish towel, tea towel
_dishwasher, dish washer, dishwashing machine
-disk, disc
_disk brake, disc brake
-disk clutch
6disk controller
4disk drive, disc drive, hard drive, Winchester drive
-diskette, floppy, floppy disk
-disk harrow, disc harrow
-dispatch case, dispatch box
-dispensary
4dispenser
-display, video display
4display adapter, display adaptor
4display panel, display board, board
-display window, shop window, shopwindow, show window
-disposal, electric pig, garbage disposal
4disrupting explosive, bursting explosive
4distaff
-distillery, still
4distributor, distributer, electrical distributor
4distributor cam
-distributor cap
6distributor housing
-distributor point, breaker point, point
-ditch
4ditch spade, long-handled spade
-ditty bag
4divan
4divan, diwan
4dive bomber
4diverging lens, concave lens
-divided highway, dual carriageway
4divider
4diving bell
4divining rod, dowser, dowsing rod, waterfinder, water finder
-diving suit, diving dress
4dixie
-Dixie cup, paper cup
_dock, dockage, docking facility
4doeskin
4dogcart
4doggie bag, doggy bag
_dogsled, dog sled, dog sleigh
4dog wrench
-doily, doyley, doyly
-doll, dolly
-dollhouse, doll's house
6dolly
6dolman
-dolman, dolman jacket
4dolman sleeve
-dolmen, cromlech, portal tomb
_dome
-dome, domed stadium, covered stadium
-domino, half mask, eye mask
-dongle
-donkey jacket
-door
-door
-door
-doorbell, bell, buzzer
4doorframe, doorcase
4doorjamb, doorpost
-doorlock
_doormat, welcome mat
4doornail
-doorplate
-doorsill, doorstep, threshold
4doorstop, doorstopper
4Doppler radar
-dormer, dormer window
-dormer window
4dormitory, dorm, residence hall, hall, student residence
-dormitory, dormitory room, dorm room
4dosemeter, dosimeter
4dossal, dossel
-dot matrix printer, matrix printer, dot printer
-double bed
4double-bitted ax, double-bitted axe, Western ax, Western axe
-double boiler, double saucepan
-double-breasted jacket
-double-breasted suit
-double door
4double glazing
6double-hung window
-double knit
4doubler
4double reed
4double-reed instrument, double reed
-doublet
-doubletree
4douche, douche bag
-dovecote, columbarium, columbary
4Dover's powder
-dovetail, dovetail joint
4dovetail plane
-dowel, dowel pin, joggle
4downstage
6drafting instrument
-drafting table, drawing table
-Dragunov
-drainage ditch
4drainage system
-drain basket
4drainplug
4drape
-drapery
-drawbar
-drawbridge, lift bridge
-drawer
-drawers, underdrawers, shorts, boxers, boxershorts
-drawing chalk
-drawing room, withdrawing room
-drawing room
-drawknife, drawshave
-drawstring bag
4dray, camion
6dreadnought, dreadnaught
-dredge
-dredger
4dredging bucket
-dress, frock
4dress blues, dress whites
-dresser
-dress hat, high hat, opera hat, silk hat, stovepipe, top hat, topper, beaver
4dressing, medical dressing
-dressing case
-dressing gown, robe-de-chambre, lounging robe
-dressing room
-dressing sack, dressing sacque
-dressing table, dresser, vanity, toilet table
4dress rack
4dress shirt, evening shirt
-dress suit, full dress, tailcoat, tail coat, tails, white tie, white tie and tails
-dress uniform
4drift net
-drill
-electric drill
_drilling platform, offshore rig
-drill press
-drill rig, drilling rig, oilrig, oil rig
-drinking fountain, water fountain, bubbler
-drinking vessel
4drip loop
4drip mat
4drip pan
4dripping pan, drip pan
-drip pot
4drive
-drive
4drive line, drive line system
-driver, number one wood
-driveshaft
4driveway, drive, private road
-driving iron, one iron
-driving wheel
4drogue, drogue chute, drogue parachute
4drogue parachute
-drone, drone pipe, bourdon
-drone, pilotless aircraft, radio-controlled aircraft
4drop arch
4drop cloth
-drop curtain, drop cloth, drop
4drop forge, drop hammer, drop press
-drop-leaf table
-dropper, eye dropper
4droshky, drosky
4drove, drove chisel
4drugget
-drugstore, apothecary's shop, chemist's, chemist's shop, pharmacy
_drum, membranophone, tympan
4drum, metal drum
-drum brake
-drumhead, head
-drum printer
4drum sander, electric sander, sander, smoother
_drumstick
6dry battery
4dry-bulb thermometer
4dry cell
-dry dock, drydock, graving dock
-dryer, drier
-dry fly
4dry kiln
4dry masonry
4dry point
-dry wall, dry-stone wall
4dual scan display
4duck
4duckboard
-duckpin
4dudeen
-duffel, duffle
-duffel bag, duffle bag, duffel, duffle
-duffel coat, duffle coat
-dugout
-dugout canoe, dugout, pirogue
4dulciana
4dulcimer
-dulcimer
_dumbbell
4dumb bomb, gravity bomb
4dumbwaiter, food elevator
4dumdum, dumdum bullet
-dumpcart
-Dumpster
-dump truck, dumper, tipper truck, tipper lorry, tip truck, tipper
4Dumpy level
4dunce cap, dunce's cap, fool's cap
-dune buggy, beach buggy
-dungeon
4duplex apartment, duplex
-duplex house, duplex, semidetached house
-duplicator, copier
4dust bag, vacuum bag
-dustcloth, dustrag, duster
4dust cover
-dust cover, dust sheet
-dustmop, dust mop, dry mop
-dustpan
_Dutch oven
-Dutch oven
-dwelling, home, domicile, abode, habitation, dwelling house
4dye-works
4dynamo
4dynamometer, ergometer
-Eames chair
-earflap, earlap
4early warning radar
4early warning system
-earmuff
-earphone, earpiece, headphone, phone
-earplug
-earplug
-earthenware
-earthwork
-easel
-easy chair, lounge chair, overstuffed chair
-eaves
4ecclesiastical attire, ecclesiastical robe
4echinus
4echocardiograph
6edger
4edge tool
4efficiency apartment
4egg-and-dart, egg-and-anchor, egg-and-tongue
-eggbeater, eggwhisk
4egg timer
-eiderdown, duvet, continental quilt
-eight ball
-ejection seat, ejector seat, capsule
4elastic
-elastic bandage
-Elastoplast
-elbow
-elbow pad
-electric, electric automobile, electric car
-electrical cable
4electrical contact
-electrical converter
-electrical device
6electrical system
4electric bell
6electric blanket
-electric chair, chair, death chair, hot seat
4electric clock
4electric-discharge lamp, gas-discharge lamp
_electric fan, blower
4electric frying pan
4electric furnace
_electric guitar
-electric hammer
-electric heater, electric fire
-electric lamp
_electric locomotive
-electric meter, power meter
-electric mixer
-electric motor
-electric organ, electronic organ, Hammond organ, organ
-electric range
-electric refrigerator, fridge
-electric toothbrush
-electric typewriter
4electro-acoustic transducer
4electrode
4electrodynamometer
4electroencephalograph
4electrograph
-electrolytic, electrolytic capacitor, electrolytic condenser
4electrolytic cell
4electromagnet
6electrometer
4electromyograph
4electron accelerator
4electron gun
-electronic balance
4electronic converter
-electronic device
-electronic equipment
-electronic fetal monitor, electronic foetal monitor, fetal monitor, foetal monitor
4electronic instrument, electronic musical instrument
4electronic voltmeter
-electron microscope
4electron multiplier
4electrophorus
4electroscope
4electrostatic generator, electrostatic machine, Wimshurst machine, Van de Graaff generator
6electrostatic printer
-elevator, lift
4elevator
-elevator shaft
4embankment
-embassy
-embellishment
-emergency room, ER
4emesis basin
4emitter
6empty
4emulsion, photographic emulsion
-enamel
-enamel
6enamelware
-encaustic
4encephalogram, pneumoencephalogram
6enclosure
4endoscope
-energizer, energiser
-engine
6engine
-engineering, engine room
4enginery
4English horn, cor anglais
-English saddle, English cavalry saddle
-enlarger
-ensemble
-ensign
-entablature
_entertainment center
-entrenching tool, trenching spade
4entrenchment, intrenchment
-envelope
_envelope
-envelope, gasbag
4eolith
4epauliere
-epee
-epergne
4epicyclic train, epicyclic gear train
4epidiascope
4epilating wax
-equalizer, equaliser
-equatorial
-equipment
6erasable programmable read-only memory, EPROM
-eraser
-erecting prism
4erection
-Erlenmeyer flask
4escape hatch
-escapement
4escape wheel
-escarpment, escarp, scarp, protective embankment
6escutcheon, scutcheon
4esophagoscope, oesophagoscope
-espadrille
-espalier
_espresso maker
-espresso shop
-establishment
-estaminet
4estradiol patch
-etagere
-etamine, etamin
4etching
-ethernet
-ethernet cable
4Eton jacket
6etui
4eudiometer
-euphonium
-evaporative cooler
-evening bag
-exercise bike, exercycle
4exercise device
-exhaust, exhaust system
-exhaust fan
4exhaust valve
-exhibition hall, exhibition area
4Exocet
4expansion bit, expansive bit
4expansion bolt
4explosive detection system, EDS
4explosive device
4explosive trace detection, ETD
-express, limited
4extension, telephone extension, extension phone
-extension cord
4external-combustion engine
-external drive
-extractor
-eyebrow pencil
4eyecup, eyebath, eye cup
-eyeliner
-eyepatch, patch
-eyepiece, ocular
-eyeshadow
-fabric, cloth, material, textile
-facade, frontage, frontal
-face guard
4face mask
-faceplate
_face powder
-face veil
-facing, cladding
4facing
4facing, veneer
-facsimile, facsimile machine, fax
-factory, mill, manufacturing plant, manufactory
4factory ship
4fagot, faggot
4fagot stitch, faggot stitch
4Fahrenheit thermometer
-faience
6faille
6fairlead
-fairy light
-falchion
-fallboard, fall-board
4fallout shelter
-false face
4false teeth
-family room
-fan
-fan belt
-fan blade
-fancy dress, masquerade, masquerade costume
4fanion
-fanlight
-fanjet, fan-jet, fanjet engine, turbojet, turbojet engine, turbofan, turbofan engine
4fanjet, fan-jet, turbofan, turbojet
-fanny pack, butt pack
4fan tracery
-fan vaulting
-farm building
-farmer's market, green market, greenmarket
-farmhouse
-farm machine
-farmplace, farm-place, farmstead
4farmyard
4farthingale
6fastener, fastening, holdfast, fixing
4fast reactor
4fat farm
-fatigues
-faucet, spigot
4fauld
6fauteuil
_feather boa, boa
6featheredge
-fedora, felt hat, homburg, Stetson, trilby
4feedback circuit, feedback loop
4feedlot
4fell, felled seam
-felloe, felly
-felt
-felt-tip pen, felt-tipped pen, felt tip, Magic Marker
-felucca
-fence, fencing
-fencing mask, fencer's mask
-fencing sword
4fender, wing
4fender, buffer, cowcatcher, pilot
-Ferris wheel
-ferrule, collet
-ferry, ferryboat
4ferule
4festoon
4fetoscope, foetoscope
4fetter, hobble
-fez, tarboosh
4fiber, fibre, vulcanized fiber
-fiber optic cable, fibre optic cable
-fiberscope
4fichu
-fiddlestick, violin bow
-field artillery, field gun
4field coil, field winding
4field-effect transistor, FET
-field-emission microscope
-field glass, glass, spyglass
-field hockey ball
4field hospital
-field house, sports arena
-field lens
4field magnet
4field-sequential color television, field-sequential color TV, field-sequential color television system, field-sequential color TV system
-field tent
-fieldwork
4fife
-fifth wheel, spare
-fighter, fighter aircraft, attack aircraft
4fighting chair
4fig leaf
4figure eight, figure of eight
4figure loom, figured-fabric loom
-figure skate
-filament
4filature
4file
_file, file cabinet, filing cabinet
-file folder
4file server
4filigree, filagree, fillagree
4filling
-film, photographic film
4film, plastic film
-film advance
-filter
4filter
-finder, viewfinder, view finder
4finery
4fine-tooth comb, fine-toothed comb
-finger
-fingerboard
6finger bowl
-finger paint, fingerpaint
-finger-painting
-finger plate, escutcheon, scutcheon
4fingerstall, cot
6finish coat, finishing coat
4finish coat, finishing coat
4finisher
4fin keel
4fipple
-fipple flute, fipple pipe, recorder, vertical flute
-fire
-fire alarm, smoke alarm
-firearm, piece, small-arm
-fire bell
_fireboat
4firebox
-firebrick
4fire control radar
4fire control system
_fire engine, fire truck
-fire extinguisher, extinguisher, asphyxiator
-fire iron
4fireman's ax, fireman's axe
-fireplace, hearth, open fireplace
_fire screen, fireguard
4fire tongs, coal tongs
-fire tower
4firewall
-firing chamber, gun chamber
4firing pin
4firkin
4firmer chisel
-first-aid kit
4first-aid station
-first base
-first class
-fishbowl, fish bowl, goldfish bowl
4fisherman's bend
4fisherman's knot, true lover's knot, truelove knot
-fisherman's lure, fish lure
4fishhook
4fishing boat, fishing smack, fishing vessel
-fishing gear, tackle, fishing tackle, fishing rig, rig
-fishing rod, fishing pole
4fish joint
4fish knife
-fishnet, fishing net
4fish slice
4fitment
-fixative
-fixer-upper
-flag
4flageolet, treble recorder, shepherd's pipe
-flagon
_flagpole, flagstaff
4flagship
4flail
4flambeau
4flamethrower
-flange, rim
-flannel
4flannel, gabardine, tweed, white
-flannelette
-flap, flaps
-flash, photoflash, flash lamp, flashgun, flashbulb, flash bulb
-flash
-flash camera
4flasher
-flashlight, torch
-flashlight battery
-flash memory
-flask
4flat arch, straight arch
-flatbed
-flatbed press, cylinder press
-flat bench
4flatcar, flatbed, flat
4flat file
-flatlet
-flat panel display, FPD
-flats
4flat tip screwdriver
4fleece
4fleet ballistic missile submarine
-fleur-de-lis, fleur-de-lys
-flight simulator, trainer
-flintlock
-flintlock, firelock
-flip-flop, thong
4flipper, fin
-float, plasterer's float
4floating dock, floating dry dock
-floatplane, pontoon plane
-flood, floodlight, flood lamp, photoflood
-floor, flooring
-floor, level, storey, story
4floor
4floorboard
-floor cover, floor covering
-floor joist
-floor lamp
4flophouse, dosshouse
-florist, florist shop, flower store
-floss
4flotsam, jetsam
4flour bin
4flour mill
-flowerbed, flower bed, bed of flowers
-flugelhorn, fluegelhorn
4fluid drive
4fluid flywheel
4flume
-fluorescent lamp
4fluoroscope, roentgenoscope
-flush toilet, lavatory
_flute, transverse flute
-flute, flute glass, champagne flute
4flux applicator
4fluxmeter
-fly
-flying boat
-flying buttress, arc-boutant
4flying carpet
4flying jib
-fly rod
-fly tent
4flytrap
-flywheel
-fob, watch chain, watch guard
6foghorn
-foglamp
-foil
-fold, sheepfold, sheep pen, sheepcote
-folder
_folding chair
4folding door, accordion door
-folding saw
-food court
-food processor
4food hamper
4foot
4footage
4football
_football helmet
-football stadium
-footbath
4foot brake
-footbridge, overcrossing, pedestrian bridge
4foothold, footing
4footlocker, locker
4foot rule
-footstool, footrest, ottoman, tuffet
-footwear, footgear
-footwear
4forceps
4force pump
4fore-and-after
4fore-and-aft sail
4forecastle, fo'c'sle
-forecourt
-foredeck
4fore edge, foredge
4foreground
-foremast
4fore plane
-foresail
4forestay
4foretop
4fore-topmast
4fore-topsail
4forge
4fork
_forklift
-formalwear, eveningwear, evening dress, evening clothes
4Formica
-fortification, munition
-fortress, fort
4forty-five
-Foucault pendulum
-foulard
-foul-weather gear
4foundation garment, foundation
-foundry, metalworks
_fountain
_fountain pen
-four-in-hand
_four-poster
4four-pounder
4four-stroke engine, four-stroke internal-combustion engine
-four-wheel drive, 4WD
-four-wheel drive, 4WD
-four-wheeler
4fowling piece
-foxhole, fox hole
4fragmentation bomb, antipersonnel bomb, anti-personnel bomb, daisy cutter
4frail
-fraise
-frame, framing
-frame
4frame buffer
6framework
4Francis turbine
-franking machine
-free house
4free-reed
4free-reed instrument
-freewheel
_freight car
4freight elevator, service elevator
-freight liner, liner train
-freight train, rattler
-French door
_French horn, horn
6French polish, French polish shellac
4French roof
-French window
-Fresnel lens
-fret
6friary
-friction clutch
4frieze
-frieze
-frigate
4frigate
-frill, flounce, ruffle, furbelow
-Frisbee
-frock
-frock coat
4frontlet, frontal
-front porch
-front projector
-fruit machine
_frying pan, frypan, skillet
6fuel filter
-fuel gauge, fuel indicator
-fuel injection, fuel injection system
4fuel system
-full-dress uniform
6full metal jacket
4full skirt
4fumigator
-funeral home, funeral parlor, funeral parlour, funeral chapel, funeral church, funeral-residence
-funnel
4funny wagon
-fur
_fur coat
-fur hat
6furnace
4furnace lining, refractory
6furnace room
-furnishing
-furnishing, trappings
-furniture, piece of furniture, article of furniture
4fur-piece
-furrow
-fuse, electrical fuse, safety fuse
-fusee drive, fusee
-fuselage
4fusil
4fustian
-futon
-gabardine
-gable, gable end, gable wall
-gable roof, saddle roof, saddleback, saddleback roof
4gadgetry
4gaff
4gaff
4gaff
6gaffsail, gaff-headed sail
-gaff topsail, fore-and-aft topsail
-gag, muzzle
-gaiter
-gaiter
4Galilean telescope
4galleon
4gallery
-gallery, art gallery, picture gallery
4galley, ship's galley, caboose, cookhouse
4galley
4galley
4gallows
4gallows tree, gallows-tree, gibbet, gallous
4galvanometer
4gambling house, gambling den, gambling hell, gaming house
-gambrel, gambrel roof
4game
-gamebag
-game equipment
-gaming table
-gamp, brolly
-gangplank, gangboard, gangway
4gangsaw
-gangway
4gantlet
-gantry, gauntry
-garage
-garage, service department
-Garand rifle, Garand, M-1, M-1 rifle
-garbage
_garbage truck, dustcart
-garboard, garboard plank, garboard strake
-garden
-garden
-garden rake
-garden spade
-garden tool, lawn tool
-garden trowel
-gargoyle
4garibaldi
-garlic press
-garment
-garment bag
-garrison cap, overseas cap
4garrote, garotte, garrotte, iron collar
6garter, supporter
-garter belt, suspender belt
-garter stitch
-gas guzzler
4gas shell
4gas bracket
-gas burner, gas jet
4gas-cooled reactor
4gas-discharge tube
6gas engine
4gas fixture
4gas furnace
-gas gun
-gas heater
-gas holder, gasometer
-gasket
-gas lamp
4gas maser
_gasmask, respirator, gas helmet
-gas meter, gasometer
-gasoline engine, petrol engine
-gasoline gauge, gasoline gage, gas gauge, gas gage, petrol gauge, petrol gage
-gas oven
-gas oven
_gas pump, gasoline pump, petrol pump, island dispenser
-gas range, gas stove, gas cooker
-gas ring
-gas tank, gasoline tank, petrol tank
6gas thermometer, air thermometer
4gastroscope
4gas turbine
4gas-turbine ship
-gat, rod
-gate
-gatehouse
-gateleg table
-gatepost
-gathered skirt
-Gatling gun
-gauge, gage
-gauntlet, gantlet
4gauntlet, gantlet, metal glove
-gauze, netting, veiling
-gauze, gauze bandage
-gavel
-gazebo, summerhouse
-gear, gear wheel, geared wheel, cogwheel
4gear, paraphernalia, appurtenance
-gear, gear mechanism
4gearbox, gear box, gear case
-gearing, gear, geartrain, power train, train
-gearset
-gearshift, gearstick, shifter, gear lever
4Geiger counter, Geiger-Muller counter
4Geiger tube, Geiger-Muller tube
4gene chip, DNA chip
4general-purpose bomb, GP bomb
-generator
-generator
-generator
4Geneva gown
-geodesic dome
-georgette
-gharry
-ghat
-ghetto blaster, boom box
-gift shop, novelty shop
-gift wrapping
4gig
4gig
-gig
4gig
4gildhall
4gill net
-gilt, gilding
4gimbal
-gingham
-girandole, girandola
-girder
-girdle, cincture, sash, waistband, waistcloth
-glass, drinking glass
-glass
4glass cutter
-glasses case
-glebe house
4Glengarry
-glider, sailplane
-Global Positioning System, GPS
-glockenspiel, orchestral bells
4glory hole, lazaretto
-glove
-glove compartment
4glow lamp
6glow tube
4glyptic art, glyptography
4glyptics, lithoglyptics
-gnomon
-goal
-goalmouth
-goalpost
_goblet
4godown
-goggles
_go-kart
-gold plate
-golf bag
_golf ball
_golfcart, golf cart
-golf club, golf-club, club
-golf-club head, club head, club-head, clubhead
-golf equipment
-golf glove
-golliwog, golliwogg
_gondola
_gong, tam-tam
4goniometer
4Gordian knot
-gorget
4gossamer
-Gothic arch
4gouache
-gouge
-gourd, calabash
4government building
4government office
_gown
-gown, robe
-gown, surgical gown, scrubs
4grab
-grab bag
-grab bar
4grace cup
4grade separation
-graduated cylinder
-graffito, graffiti
-gramophone, acoustic gramophone
-granary, garner
-grandfather clock, longcase clock
_grand piano, grand
-graniteware
4granny knot, granny
-grape arbor, grape arbour
-grapnel, grapnel anchor
-grapnel, grapple, grappler, grappling hook, grappling iron
-grass skirt
-grate, grating
-grate, grating
-grater
4graver, graving tool, pointel, pointrel
-gravestone, headstone, tombstone
4gravimeter, gravity meter
4gravure, photogravure, heliogravure
-gravy boat, gravy holder, sauceboat, boat
-grey, gray
-grease-gun, gun
-greasepaint
-greasy spoon
-greatcoat, overcoat, topcoat
-great hall
4greave, jambeau
-greengrocery
_greenhouse, nursery, glasshouse
-grenade
4grid, gridiron
-griddle
4grill, grille, grillwork
_grille, radiator grille
4grillroom, grill
-grinder
-grinding wheel, emery wheel
-grindstone
4gripsack
4gristmill
-grocery bag
_grocery store, grocery, food market, market
4grogram
4groined vault
6groover
-grosgrain
4gros point
4ground, earth
4ground bait
4ground control
-ground floor, first floor, ground level
-groundsheet, ground cloth
-G-string, thong
4guard, safety, safety device
4guard boat
4guardroom
4guardroom
6guard ship
4guard's van
-gueridon
-Guarnerius
4guesthouse
-guestroom
4guidance system, guidance device
4guided missile
-guided missile cruiser
-guided missile frigate
-guildhall
4guilloche
_guillotine
4guimpe
4guimpe
-guitar
-guitar pick
4gulag
-gun
4gunboat
-gun carriage
-gun case
4gun emplacement, weapons emplacement
-gun enclosure, gun turret, turret
-gunlock, firing mechanism
4gunnery
-gunnysack, gunny sack, burlap bag
4gun pendulum
4gun room
4gunsight, gun-sight
-gun trigger, trigger
4gurney
4gusher
-gusset, inset
4gusset, gusset plate
4guy, guy cable, guy wire, guy rope
-gymnastic apparatus, exerciser
4gym shoe, sneaker, tennis shoe
4gym suit
4gymslip
4gypsy cab
4gyrocompass
-gyroscope, gyro
4gyrostabilizer, gyrostabiliser
4habergeon
4habit
4habit, riding habit
4hacienda
-hacksaw, hack saw, metal saw
-haft, helve
-hairbrush
4haircloth, hair
-hairdressing, hair tonic, hair oil, hair grease
4hairnet
-hairpiece, false hair, postiche
-hairpin
4hair shirt
_hair slide
_hair spray
4hairspring
4hair trigger
4halberd
-half binding
4half hatchet
4half hitch
_half track
-hall
-hall
-hall
4Hall of Fame
-hall of residence
6hallstand
-halter
-halter, hackamore
4hame
_hammer
4hammer, power hammer
4hammer
4hammerhead
-hammock, sack
_hamper
-hand
-handball
4handbarrow
-handbell
_hand blower, blow dryer, blow drier, hair dryer, hair drier
4handbow
4hand brake, emergency, emergency brake, parking brake
-hand calculator, pocket calculator
6handcar
-handcart, pushcart, cart, go-cart
-hand cream
-handcuff, cuff, handlock, manacle
6hand drill, handheld drill
-hand glass, simple microscope, magnifying glass
-hand glass, hand mirror
6hand grenade
_hand-held computer, hand-held microcomputer
4handhold
_handkerchief, hankie, hanky, hankey
-handlebar
-handloom
-hand lotion
-hand luggage
-hand-me-down
-hand mower
-hand pump
4handrest
-handsaw, hand saw, carpenter's saw
-handset, French telephone
4hand shovel
4handspike
6handstamp, rubber stamp
4hand throttle
-hand tool
-hand towel, face towel
-hand truck, truck
4handwear, hand wear
4handwheel
4handwheel
4hangar queen
-hanger
-hang glider
4hangman's rope, hangman's halter, halter, hemp, hempen necktie
6hank
4hansom, hansom cab
-harbor, harbour
_hard disc, hard disk, fixed disk
-hard hat, tin hat, safety hat
4hardtop
4hardware, ironware
4hardware store, ironmonger, ironmonger's shop
_harmonica, mouth organ, harp, mouth harp
-harmonium, organ, reed organ
-harness
-harness
_harp
-harp
4harpoon
4harpoon gun
4harpoon log
-harpsichord, cembalo
4Harris Tweed
-harrow
_harvester, reaper
4hash house
-hasp
-hat, chapeau, lid
-hatbox
4hatch
-hatchback, hatchback door
-hatchback
4hatchel, heckle
_hatchet
-hatpin
-hauberk, byrnie
-Hawaiian guitar, steel guitar
4hawse, hawsehole, hawsepipe
-hawser
4hawser bend
-hay bale
4hayfork
4hayloft, haymow, mow
-haymaker, hay conditioner
4hayrack, hayrig
4hayrack
6hazard
4head
4head
-head
-headboard
-head covering, veil
-headdress, headgear
4header
4header
4header, coping, cope
6header, lintel
4headfast
-head gasket
4head gate
4headgear
-headlight, headlamp
-headpiece
4headpin, kingpin
-headquarters, central office, main office, home office, home base
4headrace
-headrest
-headsail
-headscarf
-headset
4head shop
-headstall, headpiece
-headstock
-health spa, spa, health club
-hearing aid, ear trumpet
-hearing aid, deaf-aid
-hearse
-hearth, fireside
-hearthrug
4heart-lung machine
-heat engine
-heater, warmer
4heat exchanger
6heating pad, hot pad
-heat lamp, infrared lamp
-heat pump
4heat-seeking missile
4heat shield
-heat sink
4heaume
4heaver
4heavier-than-air craft
4heckelphone, basset oboe
4hectograph, heliotype
-hedge, hedgerow
-hedge trimmer
4helicon, bombardon
-helicopter, chopper, whirlybird, eggbeater
4heliograph
4heliometer
6helm
-helmet
-helmet
4hematocrit, haematocrit
4hemming-stitch
-hemostat, haemostat
-hemstitch, hemstitching
-henroost
4heraldry
4hermitage
4herringbone
-herringbone, herringbone pattern
4Herschelian telescope, off-axis reflector
-Hessian boot, hessian, jackboot, Wellington, Wellington boot
-heterodyne receiver, superheterodyne receiver, superhet
4hibachi
-hideaway, retreat
-hi-fi, high fidelity sound system
-high altar
4high-angle gun
-highball glass
4highboard
-highboy, tallboy
-highchair, feeding chair
4high gear, high
4high-hat cymbal, high hat
-highlighter
-highlighter
4high-pass filter
-high-rise, tower block
4high table
4high-warp loom
-hijab
-hinge, flexible joint
4hinging post, swinging post
-hip boot, thigh boot
-hipflask, pocket flask
4hip pad
-hip pocket
-hippodrome
-hip roof, hipped roof
6hitch
4hitch
4hitching post
6hitchrack, hitching bar
4hob
4hobble skirt
-hockey skate
-hockey stick
4hod
4hodoscope
-hoe
6hoe handle
4hogshead
-hoist
4hold, keep
-holder
4holding cell
4holding device
4holding pen, holding paddock, holding yard
-hollowware, holloware
_holster
-holster
4holy of holies, sanctum sanctorum
4home, nursing home, rest home
-home appliance, household appliance
-home computer
-home plate, home base, home, plate
-home room, homeroom
-homespun
-homestead
_home theater, home theatre
4homing torpedo
-hone
_honeycomb
-hood, bonnet, cowl, cowling
-hood
4hood
4hood, exhaust hood
4hood
4hood latch
-hook
_hook, claw
-hook
-hookah, narghile, nargileh, sheesha, shisha, chicha, calean, kalian, water pipe, hubble-bubble, hubbly-bubbly
4hook and eye
4hookup, assemblage
4hookup
4hook wrench, hook spanner
_hoopskirt, crinoline
4hoosegow, hoosgow
-Hoover
-hope chest, wedding chest
4hopper
4hopsacking, hopsack
_horizontal bar, high bar
-horizontal stabilizer, horizontal stabiliser, tailplane
4horizontal tail
6horn
4horn
-horn
-horn button
4hornpipe, pibgorn, stockhorn
-horse, gymnastic horse
-horsebox
4horsecar
_horse cart, horse-cart
4horsecloth
-horse-drawn vehicle
4horsehair
4horsehair wig
4horseless carriage
4horse pistol, horse-pistol
-horseshoe, shoe
-horseshoe
-horse-trail
4horsewhip
-hose
-hosiery, hose
4hospice
-hospital, infirmary
-hospital bed
-hospital room
-hospital ship
4hospital train
-hostel, youth hostel, student lodging
-hostel, hostelry, inn, lodge, auberge
-hot-air balloon
-hotel
-hotel-casino, casino-hotel
4hotel-casino, casino-hotel
-hotel room
-hot line
-hot pants
-hot plate, hotplate
-hot rod, hot-rod
4hot spot, hotspot
-hot tub
-hot-water bottle, hot-water bag
-houndstooth check, hound's-tooth check, dogstooth check, dogs-tooth check, dog's-tooth check
_hourglass
-hour hand, little hand
-house
-house
-houseboat
4houselights
-house of cards, cardhouse, card-house, cardcastle
4house of correction
-house paint, housepaint
-housetop
-housing, lodging, living accommodations
-hovel, hut, hutch, shack, shanty
-hovercraft, ground-effect machine
4howdah, houdah
4huarache, huaraches
4hub-and-spoke, hub-and-spoke system
-hubcap
4huck, huckaback
4hug-me-tight
-hula-hoop
4hulk
-hull
4humeral veil, veil
-Humvee, Hum-Vee
4hunter, hunting watch
-hunting knife
-hurdle
-hurricane deck, hurricane roof, promenade deck, awning deck
-hurricane lamp, hurricane lantern, tornado lantern, storm lantern, storm lamp
-hut, army hut, field hut
-hutch
4hutment
4hydraulic brake, hydraulic brakes
-hydraulic press
6hydraulic pump, hydraulic ram
4hydraulic system
4hydraulic transmission, hydraulic transmission system
4hydroelectric turbine
-hydrofoil, hydroplane
-hydrofoil, foil
-hydrogen bomb, H-bomb, fusion bomb, thermonuclear bomb
4hydrometer, gravimeter
4hygrodeik
-hygrometer
4hygroscope
-hyperbaric chamber
4hypercoaster
-hypermarket
-hypodermic needle
-hypodermic syringe, hypodermic, hypo
4hypsometer
4hysterosalpingogram
4I-beam
-ice ax, ice axe, piolet
4iceboat, ice yacht, scooter
6icebreaker, iceboat
-iced-tea spoon
-ice hockey rink, ice-hockey rink
-ice machine
-ice maker
4ice pack, ice bag
4icepick, ice pick
-ice rink, ice-skating rink, ice
-ice skate
-ice tongs
-icetray
4iconoscope
4Identikit, Identikit picture
-idle pulley, idler pulley, idle wheel
-igloo, iglu
4ignition coil
-ignition key
4ignition switch
4imaret
4immovable bandage
-impact printer
-impeller
4implant
4implement
4impression
-imprint
4improvised explosive device, I.E.D., IED
4impulse turbine
-in-basket, in-tray
4incendiary bomb, incendiary, firebomb
-incinerator
4inclined plane
4inclinometer, dip circle
-inclinometer
4incrustation, encrustation
-incubator, brooder
4index register
4Indiaman
4Indian club
-indicator
4induction coil
4inductor, inductance
4industrial watercourse
6inertial guidance system, inertial navigation system
4inflater, inflator
-inhaler, inhalator
4injector
-ink bottle, inkpot
4ink eraser
-ink-jet printer
-inkle
4inkstand
-inkwell, inkstand
4inlay
4inside caliper
4insole, innersole
-instep
4instillator
-institution
-instrument
4instrument of punishment
4instrument of torture
4intaglio, diaglyph
4intake valve
-integrated circuit, microcircuit
4integrator, planimeter
4Intelnet
-interceptor
4interchange
-intercommunication system, intercom
-intercontinental ballistic missile, ICBM
-interface, port
4interferometer
-interior door
4internal-combustion engine, ICE
-internal drive
4internet, net, cyberspace
-interphone
4interrupter
-intersection, crossroad, crossway, crossing, carrefour
4interstice
4intraocular lens
6intravenous pyelogram, IVP
-inverter
4ion engine
4ionization chamber, ionization tube
_iPod
-video iPod
_iron, smoothing iron
-iron
4iron, branding iron
-irons, chains
4ironclad
-iron foundry
4iron horse
4ironing
-iron lung
-ironmongery
4ironworks
-irrigation ditch
4izar
6jabot
-jack
4jack, jackstones
-jack
4jack
-jacket
-jacket
4jacket
-jack-in-the-box
_jack-o'-lantern
-jack plane
4Jacob's ladder, jack ladder, pilot ladder
4jaconet
4Jacquard loom, Jacquard
4jacquard
4jag, dag
-jail, jailhouse, gaol, clink, slammer, poky, pokey
-jalousie
-jamb
6jammer
-jampot, jamjar
4japan
-jar
4Jarvik heart, Jarvik artificial heart
4jaunting car, jaunty car
-javelin
4jaw
-Jaws of Life
_jean, blue jean, denim
_jeep, landrover
4jellaba
-jerkin
-jeroboam, double-magnum
-jersey
_jersey, T-shirt, tee shirt
-jet, jet plane, jet-propelled plane
4jet bridge
-jet engine
-jetliner
4jeweler's glass
4jewelled headdress, jeweled headdress
-jew's harp, jews' harp, mouth bow
-jib
-jibboom
4jig
-jig
4jiggermast, jigger
4jigsaw, scroll saw, fretsaw
_jigsaw puzzle
_jinrikisha, ricksha, rickshaw
4jobcentre
-jodhpurs, jodhpur breeches, riding breeches
-jodhpur, jodhpur boot, jodhpur shoe
-joinery
6joint
6Joint Direct Attack Munition, JDAM
-jointer, jointer plane, jointing plane, long plane
-joist
-jolly boat, jolly
4jorum
4joss house
4journal bearing
4journal box
_joystick
-jungle gym
-junk
-jug
-jukebox, nickelodeon
-jumbojet, jumbo jet
-jumper, pinafore, pinny
4jumper
4jumper
4jumper
-jumper cable, jumper lead, lead, booster cable
4jump seat
4jump suit
-jump suit, jumpsuit
-junction
6junction, conjunction
4junction barrier, barrier strip
-junk shop
4jury box
4jury mast
-kachina
4kaffiyeh
4kalansuwa
-Kalashnikov
-kameez
4kanzu
4katharometer
-kayak
-kazoo
4keel
4keelboat
4keelson
-keep, donjon, dungeon
-keg
-kennel, doghouse, dog house
-kepi, peaked cap, service cap, yachting cap
4keratoscope
4kerchief
-ketch
-kettle, boiler
-kettle, kettledrum, tympanum, tympani, timpani
-key
-key
-keyboard
4keyboard buffer
-keyboard instrument
-keyhole
4keyhole saw
-khadi, khaddar
-khaki
-khakis
-khimar
-khukuri
4kick pleat
4kicksorter, pulse height analyzer
-kickstand
-kick starter, kick start
-kid glove, suede glove
-kiln
-kilt
_kimono
4kinescope, picture tube, television tube
4Kinetoscope
-king
4king
4kingbolt, kingpin, swivel pin
4king post
4Kipp's apparatus
-kirk
4kirpan
-kirtle
-kirtle
-kit, outfit
-kit
-kitbag, kit bag
-kitchen
-kitchen appliance
4kitchenette
-kitchen table
-kitchen utensil
-kitchenware
4kite balloon
-klaxon, claxon
4klieg light
6klystron
-knee brace
-knee-high, knee-hi
_knee pad
-knee piece
-knife
-knife
-knife blade
4knight, horse
-knit
-knitting machine
-knitting needle
-knitwear
-knob, boss
4knob, pommel
4knobble
4knobkerrie, knobkerry
-knocker, doorknocker, rapper
_knot
6knuckle joint, hinge joint
4kohl
-koto
4kraal
-kremlin
4kris, creese, crease
4krummhorn, crumhorn, cromorne
4Kundt's tube
-Kurdistan
-kurta
-kylix, cylix
4kymograph, cymograph
-lab bench, laboratory bench
_lab coat, laboratory coat
-lace
4lacquer
-lacquerware
4lacrosse ball
-ladder-back
-ladder-back, ladder-back chair
-ladder truck, aerial ladder truck
4ladies' room, powder room
_ladle
4lady chapel
4lagerphone
-lag screw, lag bolt
6lake dwelling, pile dwelling
4lally, lally column
-lamasery
-lambrequin
-lame
4laminar flow clean room
-laminate
4lamination
-lamp
-lamp
4lamp house, lamphouse, lamp housing
-lamppost
_lampshade, lamp shade
4lanai
4lancet arch, lancet
-lancet window
4landau
4lander
4landing craft
4landing flap
-landing gear
-landing net
4landing skid
-land line, landline
4land mine, ground-emplaced mine, booby trap
4land office
-lanolin
-lantern
-lanyard, laniard
4lap, lap covering
4laparoscope
4lapboard
-lapel
4lap joint, splice
_laptop, laptop computer
-laryngoscope
-laser, optical maser
-laser-guided bomb, LGB
-laser printer
4lash, thong
4lashing
-lasso, lariat, riata, reata
-latch
-latch, door latch
4latchet
4latchkey
-lateen, lateen sail
-latex paint, latex, rubber-base paint
-lath
-lathe
4latrine
-lattice, latticework, fretwork
4launch
-launcher, rocket launcher
4laundry, wash, washing, washables
-laundry cart
4laundry truck
4lavalava
-lavaliere, lavalier, lavalliere
4laver
-lawn chair, garden chair
-lawn furniture
_lawn mower, mower
-layette
-lead-acid battery, lead-acid accumulator
4lead-in
-leading rein
-lead pencil
4leaf spring
-lean-to
4lean-to tent
-leash, tether, lead
-leatherette, imitation leather
-leather strip
4Leclanche cell
-lectern, reading desk
-lecture room
-lederhosen
6ledger board
-leg
4leg
-legging, leging, leg covering
4Leiden jar, Leyden jar
-leisure wear
-lens, lense, lens system
-lens, electron lens
_lens cap, lens cover
4lens implant, interocular lens implant, IOL
-leotard, unitard, body suit, cat suit
4letter case
_letter opener, paper knife, paperknife
4levee
-level, spirit level
-lever
-lever, lever tumbler
-lever
-lever lock
-Levi's, levis
4Liberty ship
-library
_library
-lid
4Liebig condenser
4lie detector
_lifeboat
-life buoy, lifesaver, life belt, life ring
-life jacket, life vest, cork jacket
4life office
-life preserver, preserver, flotation device
4life-support system, life support
4life-support system, life support
4lifting device
4lift pump
-ligament
4ligature
-light, light source
4light arm
-light bulb, lightbulb, bulb, incandescent lamp, electric light, electric-light bulb
4light circuit, lighting circuit
-light-emitting diode, LED
_lighter, light, igniter, ignitor
-lighter-than-air craft
4light filter, diffusing screen
6lighting
-light machine gun
-light meter, exposure meter, photometer
-light microscope
-lightning rod, lightning conductor
-light pen, electronic stylus
-lightship
-Lilo
4limber
6limekiln
-limiter, clipper
_limousine, limo
-linear accelerator, linac
4linen
-line printer, line-at-a-time printer
_liner, ocean liner
4liner, lining
-lingerie, intimate apparel
4lining, liner
6link, data link
-linkage
-Link trainer
4linocut
4linoleum knife, linoleum cutter
-Linotype, Linotype machine
4linsey-woolsey
4linstock
4lion-jaw forceps
-lip-gloss
_lipstick, lip rouge
-liqueur glass
-liquid crystal display, LCD
-liquid metal reactor
4lisle
4lister, lister plow, lister plough, middlebreaker, middle buster
-litterbin, litter basket, litter-basket
-little theater, little theatre
4live axle, driving axle
-living quarters, quarters
-living room, living-room, sitting room, front room, parlor, parlour
4load
_Loafer
-loaner
-lobe
-lobster pot
-local
4local area network, LAN
4local oscillator, heterodyne oscillator
4Lochaber ax
-lock
-lock, ignition lock
-lock, lock chamber
4lock
-lockage
-locker
-locker room
-locket
-lock-gate
-locking pliers
4lockring, lock ring, lock washer
-lockstitch
4lockup
-locomotive, engine, locomotive engine, railway locomotive
6lodge, indian lodge
4lodge, hunting lodge
4lodge
-lodging house, rooming house
-loft, attic, garret
4loft, pigeon loft
4loft
-log cabin
-loggia
-longbow
4long iron
-long johns
-long sleeve
4long tom
-long trousers, long pants
4long underwear, union suit
4looking glass, glass
-lookout, observation tower, lookout station, observatory
-loom
4loop knot
4lorgnette
6Lorraine cross, cross of Lorraine
-lorry, camion
4lota
_lotion
_loudspeaker, speaker, speaker unit, loudspeaker system, speaker system
-lounge, waiting room, waiting area
4lounger
4lounging jacket, smoking jacket
4lounging pajama, lounging pyjama
-loungewear
_loupe, jeweler's loupe
4louvered window, jalousie
-love knot, lovers' knot, lover's knot, true lovers' knot, true lover's knot
-love seat, loveseat, tete-a-tete, vis-a-vis
-loving cup
-lowboy
4low-pass filter
4low-warp-loom
-LP, L-P
4L-plate
4lubber's hole
4lubricating system, force-feed lubricating system, force feed, pressure-feed lubricating system, pressure feed
6luff
4lug
6luge
-Luger
4luggage carrier
-luggage compartment, automobile trunk, trunk
-luggage rack, roof rack
4lugger
-lugsail, lug
4lug wrench
4lumberjack, lumber jacket
_lumbermill, sawmill
4lunar excursion module, lunar module, LEM
-lunchroom
4lunette
6lungi, lungyi, longyi
4lunula
4lusterware
-lute
-luxury liner, express luxury liner
-lyceum
-lychgate, lichgate
6lyre
-machete, matchet, panga
4machicolation
-machine
-machine, simple machine
4machine bolt
-machine gun
4machinery
6machine screw
4machine tool
4machinist's vise, metalworking vise
4machmeter
4mackinaw
4mackinaw, Mackinaw boat
4mackinaw, Mackinaw coat
4mackintosh, macintosh
-macrame
-madras
-Mae West, air jacket
-magazine rack
4magic lantern
4magnet
4magnetic bottle
_magnetic compass
4magnetic core memory, core memory
-magnetic disk, magnetic disc, disk, disc
4magnetic head
4magnetic mine
4magnetic needle
4magnetic recorder
4magnetic stripe
-magnetic tape, mag tape, tape
4magneto, magnetoelectric machine
-magnetometer, gaussmeter
4magnetron
-magnifier
-magnum
4magnus hitch
4mail
_mailbag, postbag
4mailbag, mail pouch
4mailboat, mail boat, packet, packet boat
_mailbox, letter box
4mail car
4maildrop
4mailer
_maillot
_maillot, tank suit
4mailsorter
-mail train
4mainframe, mainframe computer
-mainmast
-main rotor
-mainsail
4mainspring
4main-topmast
4main-topsail
6main yard
4maisonette, maisonnette
-majolica, maiolica
-makeup, make-up, war paint
-Maksutov telescope
4malacca, malacca cane
-mallet, beetle
-mallet, hammer
-mallet
4mammogram
-mandola
-mandolin
-manger, trough
-mangle
-manhole
_manhole cover
-man-of-war, ship of the line
-manometer
-manor, manor house
-manor hall, hall
4MANPAD
-mansard, mansard roof
-manse
-mansion, mansion house, manse, hall, residence
-mantel, mantelpiece, mantle, mantlepiece, chimneypiece
4mantelet, mantilla
-mantilla
4Mao jacket
-map
4maquiladora
_maraca
-marble
-marching order
_marimba, xylophone
-marina
-marker
-marketplace, market place, mart, market
4marlinespike, marlinspike, marlingspike
4marocain, crepe marocain
4marquee, marquise
-marquetry, marqueterie
4marriage bed
-martello tower
4martingale
-mascara
4maser
-masher
-mashie, five iron
-mashie niblick, seven iron
-masjid, musjid
_mask
-mask
4Masonite
-Mason jar
-masonry
4mason's level
4massage parlor
4massage parlor
4mass spectrograph
4mass spectrometer, spectrometer
-mast
-mast
-mastaba, mastabah
-master bedroom
-masterpiece, chef-d'oeuvre
-mat
-mat, gym mat
-match, lucifer, friction match
6match
4matchboard
-matchbook
4matchbox
4matchlock
4match plane, tonguing and grooving plane
_matchstick
4material
-materiel, equipage
-maternity hospital
-maternity ward
4matrix
4Matthew Walker, Matthew Walker knot
-matting
-mattock
-mattress cover
-maul, sledge, sledgehammer
4maulstick, mahlstick
-Mauser
-mausoleum
-maxi
4Maxim gun
4maximum and minimum thermometer
_maypole
_maze, labyrinth
4mazer
4means
-measure
_measuring cup
-measuring instrument, measuring system, measuring device
-measuring stick, measure, measuring rod
-meat counter
-meat grinder
4meat hook
4meat house
4meat safe
-meat thermometer
-mechanical device
-mechanical piano, Pianola, player piano
6mechanical system
-mechanism
-medical building, health facility, healthcare facility
6medical instrument
-medicine ball
_medicine chest, medicine cabinet
4MEDLINE
_megalith, megalithic structure
-megaphone
-memorial, monument
-memory, computer memory, storage, computer storage, store, memory board
4memory chip
-memory device, storage device
-menagerie, zoo, zoological garden
4mending
-menhir, standing stone
-menorah
-Menorah
-man's clothing
-men's room, men's
-mercantile establishment, retail store, sales outlet, outlet
4mercury barometer
4mercury cell
-mercury thermometer, mercury-in-glass thermometer
4mercury-vapor lamp
4mercy seat
4merlon
4mess, mess hall
-mess jacket, monkey jacket, shell jacket
-mess kit
4messuage
-metal detector
4metallic
-metal screw
4metal wood
4meteorological balloon
-meter
4meterstick, metrestick
-metronome
-mezzanine, mezzanine floor, entresol
4mezzanine, first balcony
4microbalance
4microbrewery
-microfiche
4microfilm
-micrometer, micrometer gauge, micrometer caliper
_microphone, mike
-microprocessor
-microscope
-microtome
_microwave, microwave oven
4microwave diathermy machine
4microwave linear accelerator
4middy, middy blouse
-midiron, two iron
-mihrab
-mihrab
4military hospital
4military quarters
_military uniform
-military vehicle
4milk bar
_milk can
-milk float
6milking machine
4milking stool
4milk wagon, milkwagon
-mill, grinder, milling machinery
6milldam
-miller, milling machine
4milliammeter
-millinery, woman's hat
-millinery, hat shop
4milling
4millivoltmeter
-millstone
-millstone
-millwheel, mill wheel
-mimeograph, mimeo, mimeograph machine, Roneo, Roneograph
-minaret
-mincer, mincing machine
4mine
4mine detector
4minelayer
-mineshaft
-minibar, cellaret
4minibike, motorbike
_minibus
-minicar
4minicomputer
-ministry
_miniskirt, mini
4minisub, minisubmarine
_minivan
4miniver
-mink, mink coat
-minster
-mint
-minute hand, big hand
4Minuteman
-mirror
_missile
4missile defense system, missile defence system
-miter box, mitre box
-miter joint, mitre joint, miter, mitre
_mitten
-mixer
-mixer
_mixing bowl
-mixing faucet
-mizzen, mizen
-mizzenmast, mizenmast, mizzen, mizen
4mobcap
_mobile home, manufactured home
6moccasin, mocassin
4mock-up
4mod con
_Model T
_modem
4modillion
-module
4module
-mohair
4moire, watered-silk
4mold, mould, cast
4moldboard, mouldboard
4moldboard plow, mouldboard plough
4moleskin
4Molotov cocktail, petrol bomb, gasoline bomb
_monastery
4monastic habit
4moneybag
-money belt
-monitor
_monitor
-monitor, monitoring device
-monkey-wrench, monkey wrench
4monk's cloth
4monochrome
-monocle, eyeglass
4monofocal lens implant, monofocal IOL
4monoplane
4monotype
-monstrance, ostensorium
4mooring tower, mooring mast
-Moorish arch, horseshoe arch
_moped
4mop handle
-moquette
4morgue, mortuary, dead room
-morion, cabasset
4morning dress
-morning dress
-morning room
-Morris chair
-mortar, howitzer, trench mortar
_mortar
_mortarboard
-mortise joint, mortise-and-tenon joint
-mosaic
_mosque
_mosquito net
-motel
-motel room
-Mother Hubbard, muumuu
-motion-picture camera, movie camera, cine-camera
4motion-picture film, movie film, cine-film
4motley
4motley
-motor
-motorboat, powerboat
-motorcycle, bike
-motor hotel, motor inn, motor lodge, tourist court, court
-motorized wheelchair
_motor scooter, scooter
-motor vehicle, automotive vehicle
-mound, hill
-mound, hill, pitcher's mound
-mount, setting
_mountain bike, all-terrain bike, off-roader
_mountain tent
_mouse, computer mouse
-mouse button
_mousetrap
-mousse, hair mousse, hair gel
-mouthpiece, embouchure
-mouthpiece
-mouthpiece, gumshield
-movement
-movie projector, cine projector, film projector
4moving-coil galvanometer
_moving van
-mud brick
-mudguard, splash guard, splash-guard
4mudhif
4muff
4muffle
-muffler
-mufti
-mug
-mulch
-mule, scuff
-multichannel recorder
4multiengine airplane, multiengine plane
4multiplex
4multiplexer
4multiprocessor
4multistage rocket, step rocket
4munition, ordnance, ordnance store
-Murphy bed
4musette, shepherd's pipe
4musette pipe
4museum
4mushroom anchor
-musical instrument, instrument
-music box, musical box
-music hall, vaudeville theater, vaudeville theatre
-music school
-music stand, music rack
-music stool, piano stool
-musket
4musket ball, ball
-muslin
6mustache cup, moustache cup
4mustard plaster, sinapism
4mute
4muzzle loader
_muzzle
4myelogram
4nacelle
_nail
-nailbrush
-nailfile
4nailhead
4nailhead
-nail polish, nail enamel, nail varnish
4nainsook
4Napier's bones, Napier's rods
4nard, spikenard
-narrowbody aircraft, narrow-body aircraft, narrow-body
-narrow wale
4narthex
4narthex
4nasotracheal tube
-national monument
-nautilus, nuclear submarine, nuclear-powered submarine
-navigational system
-naval equipment
-naval gun
4naval missile
4naval radar
4naval tactical data system
-naval weaponry
-nave
4navigational instrument
4nebuchadnezzar
4neckband
_neck brace
4neckcloth, stock
-neckerchief
_necklace
-necklet
4neckline
-neckpiece
-necktie, tie
-neckwear
-needle
4needle
-needlenose pliers
-needlework, needlecraft
-negative
4negative magnetic pole, negative pole, south-seeking pole
4negative pole
-negligee, neglige, peignoir, wrapper, housecoat
4neolith
-neon lamp, neon induction lamp, neon tube
4nephoscope
-nest
-nest egg
-net, network, mesh, meshing, meshwork
-net
4net
-net
-network, electronic network
4network
4neutron bomb
4newel
-newel post, newel
-newspaper, paper
4newsroom
-newsroom
-newsstand
-Newtonian telescope, Newtonian reflector
-nib, pen nib
-niblick, nine iron
-nicad, nickel-cadmium accumulator
4nickel-iron battery, nickel-iron accumulator
4Nicol prism
4night bell
4nightcap
-nightgown, gown, nightie, night-robe, nightdress
4night latch
-night-light
4nightshirt
-nightwear, sleepwear, nightclothes
6ninepin, skittle, skittle pin
4ninepin ball, skittle ball
4ninon
_nipple
4nipple shield
-niqab
-Nissen hut, Quonset hut
4nogging
-noisemaker
-nonsmoker, nonsmoking car
4non-volatile storage, nonvolatile storage
4Norfolk jacket
-noria
4nosebag, feedbag
-noseband, nosepiece
4nose flute
-nosewheel
_notebook, notebook computer
4nuclear-powered ship
-nuclear reactor, reactor
4nuclear rocket
4nuclear weapon, atomic weapon
-nude, nude painting
4numdah, numdah rug, nammad
4nun's habit
-nursery, baby's room
-nut and bolt
4nutcracker
-nylon
-nylons, nylon stocking, rayons, rayon stocking, silk stocking
-oar
-oast
-oast house
_obelisk
4object ball
-objective, objective lens, object lens, object glass
4oblique bandage
_oboe, hautboy, hautbois
4oboe da caccia
4oboe d'amore
-observation dome
-observatory
4obstacle
4obturator
_ocarina, sweet potato
-octant
4odd-leg caliper
_odometer, hodometer, mileometer, milometer
6oeil de boeuf
-office, business office
-office building, office block
-office furniture
4officer's mess
-off-line equipment, auxiliary equipment
4ogee, cyma reversa
4ogee arch, keel arch
-ohmmeter
4oil, oil color, oil colour
6oilcan
-oilcloth
_oil filter
4oil heater, oilstove, kerosene heater, kerosine heater
-oil lamp, kerosene lamp, kerosine lamp
-oil paint
4oil pump
-oil refinery, petroleum refinery
-oilskin, slicker
4oil slick
4oilstone
-oil tanker, oiler, tanker, tank ship
4old school tie
-olive drab
-olive drab, olive-drab uniform
-Olympian Zeus
-omelet pan, omelette pan
4omnidirectional antenna, nondirectional antenna
4omnirange, omnidirectional range, omnidirectional radio range
-onion dome
-open-air market, open-air marketplace, market square
4open circuit
-open-end wrench, tappet wrench
-opener
4open-hearth furnace
4openside plane, rabbet plane
4open sight
-openwork
-opera, opera house
4opera cloak, opera hood
-operating microscope
-operating room, OR, operating theater, operating theatre, surgery
-operating table
4ophthalmoscope
6optical device
-optical disk, optical disc
-optical instrument
4optical pyrometer, pyroscope
-optical telescope
4orchestra pit, pit
-ordinary, ordinary bicycle
_organ, pipe organ
-organdy, organdie
-organic light-emitting diode, OLED
-organ loft
-organ pipe, pipe, pipework
-organza
-oriel, oriel window
4oriflamme
-O ring
-Orlon
4orlop deck, orlop, fourth deck
-orphanage, orphans' asylum
4orphrey
-orrery
4orthicon, image orthicon
4orthochromatic film
4orthopter, ornithopter
6orthoscope
-oscillograph
_oscilloscope, scope, cathode-ray oscilloscope, CRO
-ossuary
-otoscope, auriscope, auroscope
-ottoman, pouf, pouffe, puff, hassock
4oubliette
4out-basket, out-tray
-outboard motor, outboard
-outboard motorboat, outboard
-outbuilding
-outerwear, overclothes
-outfall
-outfit, getup, rig, turnout
4outfitter
-outhouse, privy, earth-closet, jakes
4output device
-outrigger
-outrigger canoe
4outside caliper
-outside mirror
4outwork
-oven
-oven thermometer
-overall
-overall, boilersuit, boilers suit
4overcoat, overcoating
4overdrive
-overgarment, outer garment
6overhand knot
-overhang
-overhead projector
4overmantel
-overnighter, overnight bag, overnight case
-overpass, flyover
4override
-overshoe
_overskirt
4oxbow
4Oxbridge
_oxcart
4oxeye
-oxford
-oximeter
4oxyacetylene torch
_oxygen mask
4oyster bar
4oyster bed, oyster bank, oyster park
-pace car
4pacemaker, artificial pacemaker
4pack
-pack
-pack, face pack
-package, parcel
-package store, liquor store, off-licence
-packaging
_packet
-packing box, packing case
4packinghouse, packing plant
4packinghouse
4packing needle
4packsaddle
_paddle, boat paddle
-paddle
4paddle
4paddle box, paddle-box
-paddle steamer, paddle-wheeler
_paddlewheel, paddle wheel
-paddock
_padlock
6page printer, page-at-a-time printer
-paint, pigment
-paintball
-paintball gun
4paintbox
_paintbrush
-paisley
_pajama, pyjama, pj's, jammies
-pajama, pyjama
_palace
-palace, castle
-palace
4palanquin, palankeen
4paleolith
4palestra, palaestra
4palette, pallet
6palette knife
-palisade
4pallet
-pallette, palette
4pallium
4pallium
-pan
-pan, cooking pan
4pancake turner
4panchromatic film
4panda car
-paneling, panelling, pane
-panhandle
-panic button
-pannier
-pannier
4pannikin
4panopticon
4panopticon
_panpipe, pandean pipe, syrinx
4pantaloon
4pantechnicon
-pantheon
-pantheon
-pantie, panty, scanty, step-in
-panting, trousering
-pant leg, trouser leg
4pantograph
-pantry, larder, buttery
-pants suit, pantsuit
-panty girdle
-pantyhose
-panzer
-paper chain
-paper clip, paperclip, gem clip
4paper cutter
-paper fastener
-paper feed
4paper mill
_paper towel
4parabolic mirror
4parabolic reflector, paraboloid reflector
_parachute, chute
_parallel bars, bars
4parallel circuit, shunt circuit
4parallel interface, parallel port
4parang
-parapet, breastwork
4parapet
-parasail
-parasol, sunshade
-parer, paring knife
-parfait glass
4pargeting, pargetting, pargetry
-pari-mutuel machine, totalizer, totaliser, totalizator, totalisator
-parka, windbreaker, windcheater, anorak
_park bench
_parking meter
-parlor, parlour
-parquet, parquet floor
-parquetry, parqueterie
-parsonage, vicarage, rectory
6Parsons table
4partial denture
-particle detector
-partition, divider
-parts bin
4party line
4party wall
4parvis
_passenger car, coach, carriage
-passenger ship
-passenger train
-passenger van
-passe-partout
4passive matrix display
4passkey, passe-partout, master key, master
4pass-through
4pastry cart
-patch
-patchcord
-patchouli, patchouly, pachouli
-patch pocket
-patchwork, patchwork quilt
4patent log, screw log, taffrail log
4paternoster
4patina
_patio, terrace
-patisserie
4patka
4patrol boat, patrol ship
4patty-pan
-pave
-pavilion, marquee
-pavior, paviour, paving machine
4pavis, pavise
-pawn
6pawnbroker's shop, pawnshop, loan office
_pay-phone, pay-station
4PC board
-peach orchard
-pea jacket, peacoat
4peavey, peavy, cant dog, dog hook
4pectoral, pectoral medallion
-pedal, treadle, foot pedal, foot lever
-pedal pusher, toreador pants
_pedestal, plinth, footstall
-pedestal table
-pedestrian crossing, zebra crossing
-pedicab, cycle rickshaw
-pediment
-pedometer
-peeler
4peep sight
4peg, nog
4peg, pin, thole, tholepin, rowlock, oarlock
-peg
4peg, wooden leg, leg, pegleg
-pegboard
-Pelham
4pelican crossing
4pelisse
4pelvimeter
-pen
4penal colony
4penal institution, penal facility
4penalty box
4pen-and-ink
-pencil
4pencil
_pencil box, pencil case
_pencil sharpener
-pendant earring, drop earring, eardrop
-pendulum
-pendulum clock
4pendulum watch
4penetration bomb
4penile implant
-penitentiary, pen
-penknife
-penlight
-pennant, pennon, streamer, waft
-pennywhistle, tin whistle, whistle
4penthouse
-pentode
4peplos, peplus, peplum
-peplum
-pepper mill, pepper grinder
-pepper shaker, pepper box, pepper pot
-pepper spray
-percale
-percolator
4percussion cap
-percussion instrument, percussive instrument
-perforation
_perfume, essence
4perfumery
4perfumery
-perfumery
-peripheral, computer peripheral, peripheral device
4periscope
-peristyle
4periwig, peruke
-permanent press, durable press
4perpetual motion machine
-personal computer, PC, microcomputer
-personal digital assistant, PDA, personal organizer, personal organiser, organizer, organiser
-personnel carrier
-pestle
-pestle, muller, pounder
4petcock
_Petri dish
4petrolatum gauze
-pet shop
-petticoat, half-slip, underskirt
-pew, church bench
-phial, vial, ampule, ampul, ampoule
4Phillips screw
4Phillips screwdriver
-phonograph needle, needle
-phonograph record, phonograph recording, record, disk, disc, platter
4photocathode
4photocoagulator
_photocopier
-photographic equipment
4photographic paper, photographic material
4photometer
-photomicrograph
-Photostat, Photostat machine
-photostat
4physical pendulum, compound pendulum
-piano, pianoforte, forte-piano
4piano action
-piano keyboard, fingerboard, clavier
4piano wire
4piccolo
4pick, pickax, pickaxe
4pick
_pick, plectrum, plectron
_pickelhaube
4picket boat
_picket fence, paling
4picket ship
4pickle barrel
_pickup, pickup truck
Qpicture, image, icon, ikon
-picture frame
-picture hat
4picture rail
4picture window
4piece of cloth, piece of material
4pied-a-terre
_pier
-pier
-pier arch
-pier glass, pier mirror
-pier table
-pieta
4piezometer
-pig bed, pig
-piggery, pig farm
_piggy bank, penny bank
4pilaster
4pile, spile, piling, stilt
-pile driver
_pill bottle
-pillbox, toque, turban
-pillion
-pillory
_pillow
-pillow block
-pillow lace, bobbin lace
-pillow sham
4pilot bit
-pilot boat
4pilot burner, pilot light, pilot
4pilot cloth
4pilot engine
-pilothouse, wheelhouse
-pilot light, pilot lamp, indicator lamp
-pin
4pin, flag
-pin, pin tumbler
-pinata
-pinball machine, pin table
4pince-nez
-pincer, pair of pincers, tweezer, pair of tweezers
4pinch bar
4pincurl clip
4pinfold
_ping-pong ball
-pinhead
-pinion
-pinnacle
4pinprick
6pinstripe
4pinstripe
-pinstripe
-pintle
-pinwheel, pinwheel wind collector
_pinwheel
4tabor pipe
4pipe
4pipe bomb
4pipe cleaner
-pipe cutter
-pipefitting, pipe fitting
4pipet, pipette
4pipe vise, pipe clamp
-pipe wrench, tube wrench
-pique
_pirate, pirate ship
-piste
-pistol, handgun, side arm, shooting iron
-pistol grip
-piston, plunger
-piston ring
-piston rod
4pit
_pitcher, ewer
4pitchfork
-pitching wedge
4pitch pipe
-pith hat, pith helmet, sun helmet, topee, topi
4piton
4Pitot-static tube, Pitot head, Pitot tube
4Pitot tube, Pitot
4pitsaw
4pivot, pin
4pivoting window
-pizzeria, pizza shop, pizza parlor
4place of business, business establishment
4place of worship, house of prayer, house of God, house of worship
-placket
-planchet, coin blank
_plane, carpenter's plane, woodworking plane
-plane, planer, planing machine
-plane seat
4planetarium
4planetarium
_planetarium
4planetary gear, epicyclic gear, planet wheel, planet gear
4plank-bed
-planking
-planner
-plant, works, industrial plant
-planter
-plaster, adhesive plaster, sticking plaster
-plasterboard, gypsum board
-plastering trowel
_plastic bag
4plastic bomb
4plastic laminate
-plastic wrap
-plastron
4plastron
4plastron
-plate, scale, shell
-plate, collection plate
-plate
4platen
4platen
_plate rack
4plate rail
-platform
4platform, weapons platform
4platform
-platform bed
4platform rocker
4plating, metal plating
-platter
-playback
4playbox, play-box
-playground
-playpen, pen
6playsuit
-plaza, mall, center, shopping mall, shopping center, shopping centre
-pleat, plait
-plenum
4plethysmograph
4pleximeter, plessimeter
4plexor, plessor, percussor
-pliers, pair of pliers, plyers
-plimsoll
-plotter
_plow, plough
-plug, stopper, stopple
-plug, male plug
4plug fuse
-plughole
-plumb bob, plumb, plummet
4plumb level
_plunger, plumber's helper
4plus fours
-plush
-plywood, plyboard
4pneumatic drill
4p-n junction
4p-n-p transistor
4poacher
4pocket
4pocket battleship
-pocketcomb, pocket comb
-pocket flap
4pocket-handkerchief
-pocketknife, pocket knife
-pocket watch
-pod, fuel pod
-pogo stick
-point-and-shoot camera
-pointed arch
-pointing trowel
-point lace, needlepoint
4poker, stove poker, fire hook, salamander
4polarimeter, polariscope
4Polaroid
_Polaroid camera, Polaroid Land camera
_pole
4pole
4poleax, poleaxe
4poleax, poleaxe
-police boat
_police van, police wagon, paddy wagon, patrol wagon, wagon, black Maria
-polling booth
4polo ball
-polo mallet, polo stick
6polonaise
-polo shirt, sport shirt
4polyester
4polygraph
-pomade, pomatum
-pommel horse, side horse
_poncho
4pongee
4poniard, bodkin
-pontifical
-pontoon
-pontoon bridge, bateau bridge, floating bridge
-pony cart, ponycart, donkey cart, tub-cart
-pool ball
-poolroom
_pool table, billiard table, snooker table
-poop deck
4poor box, alms box, mite box
6poorhouse
_pop bottle, soda bottle
4popgun
-poplin
4popper
4poppet, poppet valve
4pop tent
-porcelain
-porch
-porkpie, porkpie hat
-porringer
-portable
-portable computer
-portable circular saw, portable saw
-portcullis
4porte-cochere
-porte-cochere
-portfolio
-porthole
-portico
4portiere
-portmanteau, Gladstone, Gladstone bag
-portrait camera
-portrait lens
4positive pole, positive magnetic pole, north-seeking pole
4positive pole
-positron emission tomography scanner, PET scanner
-post
4postage meter
4post and lintel
4post chaise
4postern
4post exchange, PX
-posthole digger, post-hole digger
4post horn
4posthouse, post house
-pot
_pot, flowerpot
6potbelly, potbelly stove
4Potemkin village
4potential divider, voltage divider
-potentiometer, pot
-potentiometer
-potpourri
-potsherd
_potter's wheel
-pottery, clayware
4pottle
-potty seat, potty chair
-pouch
-poultice, cataplasm, plaster
-pound, dog pound
4pound net
-powder
4powder and shot
4powdered mustard, dry mustard
-powder horn, powder flask
4powder keg
4power brake
-power cord
_power drill
-power line, power cable
4power loom
-power mower, motor mower
4power pack
-power saw, saw, sawing machine
-power shovel, excavator, digger, shovel
-power steering, power-assisted steering
4power takeoff, PTO
4power tool
4praetorium, pretorium
_prayer rug, prayer mat
-prayer shawl, tallith, tallis
4precipitator, electrostatic precipitator, Cottrell precipitator
4prefab
-presbytery
4presence chamber
-press, mechanical press
-press, printing press
4press
-press box
4press gallery
6press of sail, press of canvas
4pressure cabin
-pressure cooker
4pressure dome
-pressure gauge, pressure gage
4pressurized water reactor, PWR
-pressure suit
6pricket
4prie-dieu
4primary coil, primary winding, primary
-Primus stove, Primus
4Prince Albert
-print
4print buffer
-printed circuit
-printer, printing machine
_printer
-printer cable
-priory
_prison, prison house
4prison camp, internment camp, prisoner of war camp, POW camp
4privateer
4private line
4privet hedge
4probe
4proctoscope
4prod, goad
-production line, assembly line, line
_projectile, missile
_projector
-projector
4prolonge
4prolonge knot, sailor's breastplate
4prompter, autocue
4prong
-propeller, propellor
-propeller plane
-propjet, turboprop, turbo-propeller plane
4proportional counter tube, proportional counter
4propulsion system
4proscenium, proscenium wall
4proscenium arch
-prosthesis, prosthetic device
4protective covering, protective cover, protection
4protective garment
4proton accelerator
-protractor
-pruner, pruning hook, lopper
4pruning knife
-pruning saw
-pruning shears
-psaltery
4psychrometer
4PT boat, mosquito boat, mosquito craft, motor torpedo boat
-public address system, P.A. system, PA system, P.A., PA
4public house, pub, saloon, pothouse, gin mill, taphouse
-public toilet, comfort station, public convenience, convenience, public lavatory, restroom, toilet facility, wash room
-public transport
4public works
_puck, hockey puck
-pull
4pullback, tieback
6pull chain
-pulley, pulley-block, pulley block, block
4pull-off, rest area, rest stop, layby, lay-by
-Pullman, Pullman car
-pullover, slipover
4pull-through
4pulse counter
4pulse generator
4pulse timing circuit
-pump
-pump
4pump action, slide action
4pump house, pumping station
4pump room
4pump-type pliers
4pump well
4punch, puncher
4punchboard
-punch bowl
_punching bag, punch bag, punching ball, punchball
4punch pliers
-punch press
-punnet
-punt
-pup tent, shelter tent
4purdah
-purifier
-purl, purl stitch
_purse
-push-bike
6push broom
-push button, push, button
4push-button radio
-pusher, zori
4put-put
4puttee
-putter, putting iron
-putty knife
-puzzle
-pylon, power pylon
-pylon
4pyramidal tent
6pyrograph
-pyrometer
4pyrometric cone
4pyrostat
4pyx, pix
-pyx, pix, pyx chest, pix chest
4pyxis
-quad, quadrangle
4quadrant
4quadraphony, quadraphonic system, quadriphonic system
4quartering
4quarterstaff
-quartz battery, quartz mill
4quartz lamp
4queen
-queen
4queen post
4quern
_quill, quill pen
_quilt, comforter, comfort, puff
-quilted bedspread
4quilting
4quipu
4quirk molding, quirk moulding
4quirt
-quiver
-quoin, coign, coigne
4quoit
-QWERTY keyboard
4rabbet, rebate
4rabbet joint
4rabbit ears
-rabbit hutch
4raceabout
_racer, race car, racing car
4raceway, race
-racing boat
-racing gig
-racing skiff, single shell
-rack, stand
-rack
4rack, wheel
4rack and pinion
_racket, racquet
-racquetball
-radar, microwave radar, radio detection and ranging, radiolocation
-radial, radial tire, radial-ply tire
-radial engine, rotary engine
4radiation pyrometer
_radiator
-radiator
-radiator cap
-radiator hose
_radio, wireless
-radio antenna, radio aerial
4radio chassis
4radio compass
-radiogram, radiograph, shadowgraph, skiagraph, skiagram
4radio interferometer
4radio link, link
4radiometer
4radiomicrometer
-radio-phonograph, radio-gramophone
-radio receiver, receiving set, radio set, radio, tuner, wireless
-radiotelegraph, radiotelegraphy, wireless telegraph, wireless telegraphy
-radiotelephone, radiophone, wireless telephone
_radio telescope, radio reflector
4radiotherapy equipment
4radio transmitter
-radome, radar dome
-raft
-rafter, balk, baulk
4raft foundation
4rag, shred, tag, tag end, tatter
-ragbag
-raglan
-raglan sleeve
-rail
-rail fence
4railhead
-railing, rail
4railing
4railroad bed
-railroad tunnel
_rain barrel
-raincoat, waterproof
-rain gauge, rain gage, pluviometer, udometer
-rain stick
-rake
-rake handle
4RAM disk
-ramekin, ramequin
4ramjet, ramjet engine, atherodyde, athodyd, flying drainpipe
4rammer
-ramp, incline
4rampant arch
-rampart, bulwark, wall
4ramrod
4ramrod
-ranch, spread, cattle ranch, cattle farm
-ranch house
-random-access memory, random access memory, random memory, RAM, read/write memory
-rangefinder, range finder
-range hood
4range pole, ranging pole, flagpole
-rapier, tuck
4rariora
-rasp, wood file
6ratchet, rachet, ratch
4ratchet wheel
4rathskeller
4ratline, ratlin
4rat-tail file
-rattan, ratan
-rattrap
-rayon
-razor
6razorblade
4reaction-propulsion engine, reaction engine
4reaction turbine
4reactor
-reading lamp
-reading room
-read-only memory, ROM, read-only storage, fixed storage
4read-only memory chip
-readout, read-out
4read/write head, head
-ready-to-wear
4real storage
4reamer
-reamer, juicer, juice reamer
-rearview mirror
4Reaumur thermometer
4rebozo
-receiver, receiving system
4receptacle
-reception desk
-reception room
-recess, niche
4reciprocating engine
-recliner, reclining chair, lounger
4reconnaissance plane
4reconnaissance vehicle, scout car
-record changer, auto-changer, changer
-recorder, recording equipment, recording machine
-recording
4recording system
-record player, phonograph
-record sleeve, record cover
-recovery room
_recreational vehicle, RV, R.V.
-recreation room, rec room
-recycling bin
4recycling plant
4redbrick university
-red carpet
4redoubt
4redoubt
4reduction gear
4reed pipe
4reed stop
4reef knot, flat knot
_reel
-reel
-refectory
-refectory table
-refinery
-reflecting telescope, reflector
4reflectometer
-reflector
_reflex camera
4reflux condenser
4reformatory, reform school, training school
-reformer
-refracting telescope
-refractometer
4refrigeration system
_refrigerator, icebox
4refrigerator car
4refuge, sanctuary, asylum
-regalia
6regimentals
-regulator
-rein
-relay, electrical relay
4release, button
6religious residence, cloister
-reliquary
_remote control, remote
-remote terminal, link-attached terminal, remote station, link-attached station
6removable disk
-rendering
4rep, repp
-repair shop, fix-it shop
4repeater
-repeating firearm, repeater
-repository, monument
6reproducer
4rerebrace, upper cannon
4rescue equipment
4research center, research facility
4reseau
-reservoir
4reset
4reset button
-residence
4resistance pyrometer
-resistor, resistance
-resonator
-resonator, cavity resonator, resonating chamber
-resort hotel, spa
-respirator, inhalator
_restaurant, eating house, eating place, eatery
-rest house
4restraint, constraint
4resuscitator
-retainer
-retaining wall
-reticle, reticule, graticule
4reticulation
-reticule
4retort
-retractor
4return key, return
4reverberatory furnace
-revers, revere
4reverse, reverse gear
4reversible
4revetment, revetement, stone facing
4revetment
_revolver, six-gun, six-shooter
-revolving door, revolver
4rheometer
4rheostat, variable resistor
4rhinoscope
4rib
-riband, ribband
-ribbed vault
-ribbing
4ribbon development
4rib joint pliers
4ricer
4riddle
4ride
4ridge, ridgepole, rooftree
-ridge rope
-riding boot
-riding crop, hunting crop
-riding mower
_rifle
4rifle ball
4rifle grenade
-rig
4rigger, rigger brush
4rigger
-rigging, tackle
4rigout
4ringlet
4rings
-rink, skating rink
-riot gun
4ripcord
4ripcord
4ripping bar
4ripping chisel
4ripsaw, splitsaw
-riser
4riser, riser pipe, riser pipeline, riser main
-Ritz
-river boat
-rivet
-riveting machine, riveter, rivetter
4roach clip, roach holder
-road, route
4roadbed
4roadblock, barricade
4roadhouse
-roadster, runabout, two-seater
4roadway
-roaster
-robe
4robotics equipment
4Rochon prism, Wollaston prism
4rock bit, roller bit
-rocker
4rocker, cradle
-rocker arm, valve rocker
-rocket, rocket engine
-rocket, projectile
_rocking chair, rocker
4rod
-rodeo
4roll
4roller
-roller
4roller bandage
-in-line skate
-Rollerblade
-roller blind
-roller coaster, big dipper, chute-the-chute
-roller skate
4roller towel
6roll film
4rolling hitch
-rolling mill
-rolling pin
-rolling stock
-roll-on
-roll-on
-roll-on roll-off
-Rolodex
-Roman arch, semicircular arch
-Roman building
-romper, romper suit
4rood screen
-roof
4roof
-roofing
-room
4roomette
-room light
4roost
-rope
-rope bridge
4rope tow
4rose water
-rose window, rosette
4rosin bag
4rotary actuator, positioner
4rotary engine
4rotary press
-rotating mechanism
-rotating shaft, shaft
-rotisserie
_rotisserie
-rotor
4rotor, rotor coil
-rotor
-rotor blade, rotary wing
-rotor head, rotor shaft
-rotunda
-rotunda
-rouge, paint, blusher
4roughcast
4rouleau
-roulette, toothed wheel
-roulette ball
-roulette wheel, wheel
-round, unit of ammunition, one shot
-round arch
4round-bottom flask
6roundel
4round file
4roundhouse
4router
-router
4router plane
-rowel
-row house, town house
-rowing boat
4rowlock arch
-royal
-royal mast
-rubber band, elastic band, elastic
-rubber boot, gum boot
4rubber bullet
_rubber eraser, rubber, pencil eraser
4rudder
-rudder
4rudder blade
-rug, carpet, carpeting
_rugby ball
-ruin
_rule, ruler
-rumble
-rumble seat
-rummer
-rumpus room, playroom, game room
4runcible spoon
-rundle, spoke, rung
_running shoe
4running suit
-runway
4rushlight, rush candle
4russet
-rya, rya rug
-saber, sabre
-saber saw, jigsaw, reciprocating saw
4sable
-sable, sable brush, sable's hair pencil
-sable coat
-sabot, wooden shoe
-sachet
-sack, poke, paper bag, carrier bag
-sack, sacque
4sackbut
4sackcloth
4sackcloth
-sack coat
-sacking, bagging
-saddle
-saddlebag
-saddle blanket, saddlecloth, horse blanket
-saddle oxford, saddle shoe
-saddlery
4saddle seat
4saddle stitch
_safe
4safe
-safe-deposit, safe-deposit box, safety-deposit, safety deposit box, deposit box, lockbox
4safe house
4safety arch
-safety belt, life belt, safety harness
-safety bicycle, safety bike
4safety bolt, safety lock
4safety curtain
4safety fuse
4safety lamp, Davy lamp
4safety match, book matches
4safety net
_safety pin
-safety rail, guardrail
-safety razor
-safety valve, relief valve, escape valve, escape cock, escape
-sail, canvas, canvass, sheet
-sail
-sailboat, sailing boat
-sailcloth
-sailing vessel, sailing ship
4sailing warship
4sailor cap
4sailor suit
-salad bar
-salad bowl
4salinometer
-sallet, salade
4salon
4salon
-salon, beauty salon, beauty parlor, beauty parlour, beauty shop
-saltbox
4saltcellar
_saltshaker, salt shaker
4saltworks
-salver
-salwar, shalwar
4Sam Browne belt
-samisen, shamisen
4samite
-samovar
4sampan
_sandal
-sandbag
6sandblaster
-sandbox
-sandglass
-sand wedge
-sandwich board
-sanitary napkin, sanitary towel, Kotex
-cling film, clingfilm, Saran Wrap
4sarcenet, sarsenet
-sarcophagus
-sari, saree
_sarong
-sash, window sash
-sash fastener, sash lock, window lock
-sash window
-satchel
-sateen
-satellite, artificial satellite, orbiter
-satellite receiver
-satellite television, satellite TV
4satellite transmitter
-satin
4Saturday night special
-saucepan
-saucepot
-sauna, sweat room
-savings bank, coin bank, money box, bank
-saw
4sawed-off shotgun
-sawhorse, horse, sawbuck, buck
4sawmill
4saw set
_sax, saxophone
-saxhorn
_scabbard
-scaffolding, staging
-scale
_scale, weighing machine
4scaler
4scaling ladder
-scalpel
-scanner, electronic scanner
-scanner
-scanner, digital scanner, image scanner
4scantling, stud
-scarf
-scarf joint, scarf
-scatter rug, throw rug
4scauper, scorper
-Schmidt telescope, Schmidt camera
-school, schoolhouse
-schoolbag
-school bell
_school bus
-school ship, training ship
4school system
_schooner
4schooner
4scientific instrument
-scimitar
4scintillation counter
-scissors, pair of scissors
4sclerometer
4scoinson arch, sconcheon arch
-sconce
-sconce
-scoop
6scooter
_scoreboard
-scouring pad
4scow
4scow
-scraper
4scratcher
4screen
4screen, cover, covert, concealment
6screen
_screen, CRT screen
-screen door, screen
4screening
_screw
-screw, screw propeller
-screw
_screwdriver
4screw eye
4screw key
-screw thread, thread
-screwtop
4screw wrench
4scriber, scribe, scratch awl
4scrim
4scrimshaw
4scriptorium
6scrubber
-scrub brush, scrubbing brush, scrubber
4scrub plane
4scuffer
4scuffle, scuffle hoe, Dutch hoe
4scull
-scull
6scullery
-sculpture
4scuttle, coal scuttle
4scyphus
4scythe
4seabag
-sea boat
-sea chest
4sealing wax, seal
4sealskin
-seam
-seaplane, hydroplane
-searchlight
4searing iron
-seat
-seat
-seat
_seat belt, seatbelt
-secateurs
6secondary coil, secondary winding, secondary
4second balcony, family circle, upper balcony, peanut gallery
-second base
-second hand
-secretary, writing table, escritoire, secretaire
-sectional
4security blanket
4security system, security measure, security
4security system
-sedan, saloon
4sedan, sedan chair
-seeder
4seeker
4seersucker
4segmental arch
-Segway, Segway Human Transporter, Segway HT
4seidel
4seine
4seismograph
-selector, selector switch
4selenium cell
-self-propelled vehicle
4self-registering thermometer
4self-starter
4selsyn, synchro
-selvage, selvedge
-semaphore
-semiautomatic firearm
-semiautomatic pistol, semiautomatic
-semiconductor device, semiconductor unit, semiconductor
-semi-detached house
6semigloss
-semitrailer, semi
4sennit
4sensitometer
-sentry box
-separate
-septic tank
4sequence, episode
-sequencer, sequenator
-serape, sarape
4serge
-serger
4serial port
4serpent
4serration
-server
-server, host
4service club
-serving cart
-serving dish
-servo, servomechanism, servosystem
4set
-set gun, spring gun
4setscrew
4setscrew
4set square
-settee
-settle, settee
-settlement house
-seventy-eight, 78
-Seven Wonders of the Ancient World, Seven Wonders of the World
4sewage disposal plant, disposal plant
6sewer, sewerage, cloaca
-sewing basket
-sewing kit
_sewing machine
-sewing needle
-sewing room
-sextant
4sgraffito
-shackle, bond, hamper, trammel
-shackle
4shade
-shadow box
-shaft
-shag rug
-shaker
4shank
4shank, stem
-shantung
-shaper, shaping machine
4shaping tool
-sharkskin
-sharpener
-Sharpie
-shaver, electric shaver, electric razor
-shaving brush
-shaving cream, shaving soap
-shaving foam
-shawl
4shawm
-shears
-sheath
-sheathing, overlay, overlayer
-shed
4sheep bell
4sheepshank
-sheepskin coat, afghan
4sheepwalk, sheeprun
-sheet, bed sheet
4sheet bend, becket bend, weaver's knot, weaver's hitch
-sheeting
-sheet pile, sheath pile, sheet piling
-Sheetrock
-shelf
-shelf bracket
4shell
4shell, case, casing
-shell, racing shell
4shellac, shellac varnish
-shelter
-shelter
-shelter
4sheltered workshop
4Sheraton
_shield, buckler
-shield
4shielding
-shift key, shift
4shillelagh, shillalah
4shim
4shingle
-shin guard, shinpad
-ship
4shipboard system
-shipping, cargo ships, merchant marine, merchant vessels
4shipping room
4ship-towed long-range acoustic detection system
-shipwreck
-shirt
-shirt button
4shirtdress
4shirtfront
4shirting
-shirtsleeve
-shirttail
-shirtwaist, shirtwaister
-shiv
-shock absorber, shock, cushion
-shoe
-shoe
-shoebox
-shoehorn
_shoe shop, shoe-shop, shoe store
6shoetree
-shofar, shophar
_shoji
-shooting brake
4shooting lodge, shooting box
4shooting stick
-shop, store
4shop bell
-shopping bag
_shopping basket
_shopping cart
4short circuit, short
4short iron
-short pants, shorts, trunks
-short sleeve
4shortwave diathermy machine
4shot
-shot glass, jigger, pony
-shotgun, scattergun
-shotgun shell
-shot tower
-shoulder
-shoulder bag
-shouldered arch
-shoulder holster
-shoulder pad
-shoulder patch
_shovel
-shovel
4shovel hat
-showboat
-shower
_shower cap
_shower curtain
-shower room
-shower stall, shower bath
4showroom, salesroom, saleroom
4shrapnel
-shredder
6shrimper
-shrine
6shrink-wrap
4shunt
4shunt, electrical shunt, bypass
-shunter
-shutter
-shutter
-shuttle
-shuttle
-shuttle bus
-shuttlecock, bird, birdie, shuttle
-shuttle helicopter
4Sibley tent
4sickbay, sick berth
4sickbed
-sickle, reaping hook, reap hook
4sickroom
-sideboard
-sidecar
4side chapel
4sidelight, running light
-sidesaddle
-sidewalk, pavement
4sidewall
4side-wheeler
4sidewinder
-sieve, screen
-sifter
-sights
4sigmoidoscope, flexible sigmoidoscope
-signal box, signal tower
4signaling device
-signboard, sign
-silencer, muffler
4silent butler
-Silex
-silk
4silks
-silo
4silver plate
4silverpoint
4simple pendulum
-simulator
-single bed
-single-breasted jacket
-single-breasted suit
-single prop, single-propeller plane
4single-reed instrument, single-reed woodwind
4single-rotor helicopter
6singlestick, fencing stick, backsword
-singlet, vest, undershirt
4siren
-sister ship
-sitar
-sitz bath, hip bath
4six-pack, six pack, sixpack
-skate
-skateboard
4skeg
-skein
4skeleton, skeletal frame, frame, underframe
-skeleton key
4skep
4skep
-sketch, study
4sketcher
4skew arch
-skewer
_ski
-ski binding, binding
4skibob
-ski boot
-ski cap, stocking cap, toboggan cap
6skidder
-skid lid
-skiff
4ski jump
-ski lodge
_ski mask
6skimmer
6ski parka, ski jacket
4ski-plane
-ski pole
4ski rack
-skirt
-skirt
-ski tow, ski lift, lift
-Skivvies
-skullcap
4skybox
4skyhook
-skylight, fanlight
4skysail
-skyscraper
4skywalk
-slacks
4slack suit
4slasher
4slash pocket
-slat, spline
4slate
4slate pencil
-slate roof
-sled, sledge, sleigh
4sleeper
4sleeper
_sleeping bag
4sleeping car, sleeper, wagon-lit
-sleeve, arm
4sleeve
-sleigh bed
-sleigh bell, cascabel
4slice bar
4slicer
-slicer
-slide, playground slide, sliding board
-slide fastener, zip, zipper, zip fastener
-slide projector
_slide rule, slipstick
4slide valve
_sliding door
4sliding seat
4sliding window
-sling, scarf bandage, triangular bandage
4sling
-slingback, sling
4slinger ring
4slip clutch, slip friction clutch
-slipcover
4slip-joint pliers
4slipknot
-slip-on
4slipper, carpet slipper
-slip ring
6slit lamp
4slit trench
-sloop
4sloop of war
6slop basin, slop bowl
4slop pail, slop jar
4slops
4slopshop, slopseller's shop
_slot, one-armed bandit
-slot machine, coin machine
-sluice, sluiceway, penstock
4smack
-small boat
4small computer system interface, SCSI
4small ship
-small stores
4smart bomb
-smelling bottle
-smocking
4smoke bomb, smoke grenade
-smokehouse, meat house
-smoker, smoking car, smoking carriage, smoking compartment
-smoke screen, smokescreen
4smoking room
4smoothbore
-smooth plane, smoothing plane
-snack bar, snack counter, buffet
-snaffle, snaffle bit
4snap, snap fastener, press stud
-snap brim
-snap-brim hat
-snare, gin, noose
-snare drum, snare, side drum
-snatch block
-snifter, brandy snifter, brandy glass
-sniper rifle, precision rifle
-snips, tinsnips
4Sno-cat
-snood
-snorkel, schnorkel, schnorchel, snorkel breather, breather
_snorkel
-snowbank, snow bank
-snowboard
_snowmobile
_snowplow, snowplough
-snowshoe
-snowsuit
-snow thrower, snow blower
-snuffbox
-snuffer
4snuffers
-soapbox
-soap dish
_soap dispenser
4soap pad
_soccer ball
_sock
-socket
4socket wrench
4socle
-soda can
4soda fountain
4soda fountain
-sod house, soddy, adobe house
4sodium-vapor lamp, sodium-vapour lamp
-sofa, couch, lounge
4soffit
-softball, playground ball
-soft pedal
-soil pipe
-solar array, solar battery, solar panel
-solar cell, photovoltaic cell
_solar dish, solar collector, solar furnace
-solar heater
-solar house
-solar telescope
-solar thermal system
-soldering iron
4solenoid
4solleret, sabaton
_sombrero
4sonic depth finder, fathometer
-sonogram, echogram
4sonograph
6sorter
-souk
4sound bow
4soundbox, body
-sound camera
4sounder
4sound film
-sounding board, soundboard
4sounding rocket
4sound recording, audio recording, audio
4sound spectrograph
_soup bowl
-soup ladle
-soupspoon, soup spoon
4source of illumination
4sourdine
4soutache
4soutane
4sou'wester
4soybean future
_space bar
-space capsule, capsule
-spacecraft, ballistic capsule, space vehicle
_space heater
4space helmet
-space rocket
_space shuttle
-space station, space platform, space laboratory
-spacesuit
-spade
4spade bit
-spaghetti junction
4Spandau
4spandex
4spandrel, spandril
-spanker
4spar
4sparge pipe
4spark arrester, sparker
4spark arrester
4spark chamber, spark counter
4spark coil
4spark gap
4spark lever
-spark plug, sparking plug, plug
4sparkplug wrench
4spark transmitter
-spat, gaiter
-spatula
_spatula
-speakerphone
4speaking trumpet
-spear, lance, shaft
4spear, gig, fizgig, fishgig, lance
-specialty store
4specimen bottle
4spectacle
-spectacles, specs, eyeglasses, glasses
-spectator pump, spectator
4spectrograph
-spectrophotometer
4spectroscope, prism spectroscope
-speculum
_speedboat
-speed bump
-speedometer, speed indicator
-speed skate, racing skate
4spherometer
-sphygmomanometer
4spicemill
-spice rack
4spider
_spider web, spider's web
-spike
4spike
_spindle
-spindle, mandrel, mandril, arbor
4spindle
-spin dryer, spin drier
-spinet
-spinet
-spinnaker
4spinner
4spinning frame
4spinning jenny
-spinning machine
-spinning rod
-spinning wheel
4spiral bandage
4spiral ratchet screwdriver, ratchet screwdriver
4spiral spring
4spirit lamp
4spirit stove
4spirometer
4spit
-spittoon, cuspidor
-splashboard, splasher, dashboard
4splasher
4splice, splicing
6splicer
-splint
-split rail, fence rail
-Spode
-spoiler
-spoiler
-spoke, wheel spoke, radius
-spokeshave
4sponge cloth
-sponge mop
-spoon
-spoon
-Spork
-sporran
-sport kite, stunt kite
_sports car, sport car
-sports equipment
4sports implement
-sportswear, athletic wear, activewear
-sport utility, sport utility vehicle, S.U.V., SUV
4spot
_spotlight, spot
4spot weld, spot-weld
4spouter
6sprag
-spray gun
-spray paint
4spreader
4sprig
6spring
-spring balance, spring scale
4springboard
-sprinkler
-sprinkler system
4sprit
-spritsail
-sprocket, sprocket wheel
-sprocket
-spun yarn
-spur, gad
-spur gear, spur wheel
-sputnik
4spy satellite
4squad room
4square
4square knot
6square-rigger
6square sail
4squash ball
-squash racket, squash racquet, bat
-squawk box, squawker, intercom speaker
-squeegee
-squeezer
4squelch circuit, squelch, squelcher
4squinch
4stabilizer, stabiliser
-stabilizer
-stabilizer bar, anti-sway bar
-stable, stalls, horse barn
-stable gear, saddlery, tack
4stabling
-stacks
4staddle
-stadium, bowl, arena, sports stadium
_stage
-stagecoach, stage
-stained-glass window
-stair-carpet
6stair-rod
-stairwell
4stake
-stall, stand, sales booth
-stall
-stamp
4stamp mill, stamping mill
4stamping machine, stamper
-stanchion
-stand
4standard
4standard cell
-standard transmission, stick shift
4standing press
4stanhope
4Stanley Steamer
4staple
4staple
-staple gun, staplegun, tacker
-stapler, stapling machine
6starship, spaceship
-starter, starter motor, starting motor
-starting gate, starting stall
4Stassano furnace, electric-arc furnace
-Statehouse
-stately home
4state prison
-stateroom
4static tube
-station
-stator, stator coil
-statue
4stay
-staysail
4steakhouse, chophouse
-steak knife
-stealth aircraft
-stealth bomber
-stealth fighter
4steam bath, steam room, vapor bath, vapour bath
4steamboat
4steam chest
-steam engine
-steamer, steamship
-steamer
-steam iron
_steam locomotive
-steamroller, road roller
4steam shovel
4steam turbine
6steam whistle
-steel
_steel arch bridge
_steel drum
-steel mill, steelworks, steel plant, steel factory
4steel-wool pad
-steelyard, lever scale, beam scale
-steeple, spire
4steerage
4steering gear
4steering linkage
6steering system, steering mechanism
-steering wheel, wheel
-stele, stela
4stem-winder
4stencil
6Sten gun
4stenograph
-step, stair
-step-down transformer
6step stool
4step-up transformer
-stereo, stereophony, stereo system, stereophonic system
-stereoscope
4stern chaser
4sternpost
-sternwheeler
_stethoscope
-stewing pan, stewpan
-stick
-stick
-stick, control stick, joystick
4stick
-stile
-stiletto
4still
4stillroom, still room
4Stillson wrench
-stilt
4Stinger
4stink bomb, stench bomb
4stirrer
-stirrup, stirrup iron
4stirrup pump
-stob
-stock, gunstock
4stockade
4stockcar
-stock car
4stockinet, stockinette
-stocking
4stock-in-trade
-stockpot
-stockroom, stock room
4stocks
-stock saddle, Western saddle
4stockyard
_stole
4stomacher
4stomach pump
_stone wall
-stoneware
-stonework
-stool
-stoop, stoep
4stop bath, short-stop, short-stop bath
-stopcock, cock, turncock
4stopper knot
_stopwatch, stop watch
-storage battery, accumulator
4storage cell, secondary cell
4storage ring
-storage space
4storeroom, storage room, stowage
4storm cellar, cyclone cellar, tornado cellar
-storm door
-storm window, storm sash
4stoup, stoop
4stoup
_stove
-stove, kitchen stove, range, kitchen range, cooking stove
4stove bolt
-stovepipe
4stovepipe iron
-Stradavarius, Strad
-straight chair, side chair
4straightedge
-straightener
4straight flute, straight-fluted drill
4straight pin
-straight razor
_strainer
-straitjacket, straightjacket
4strap
-strap
-strap hinge, joint hinge
-strapless
-streamer fly
4streamliner
-street
-street
_streetcar, tram, tramcar, trolley, trolley car
-street clothes
-streetlight, street lamp
_stretcher
4stretcher
-stretch pants
4strickle
4strickle
-stringed instrument
-stringer
4stringer
4string tie
4strip
-strip lighting
4strip mall
-stroboscope, strobe, strobe light
-strongbox, deedbox
-stronghold, fastness
6strongroom
4strop
4structural member
-structure, construction
4student center
4student lamp
4student union
-stud finder
-studio apartment, studio
_studio couch, day bed
-study
-study hall
4stuffing nut, packing nut
6stump
-stun gun, stun baton
_stupa, tope
-sty, pigsty, pigpen
4stylus, style
4stylus
4sub-assembly
-subcompact, subcompact car
-submachine gun
_submarine, pigboat, sub, U-boat
4submarine torpedo
4submersible, submersible warship
-submersible
4subtracter
4subway token
-subway train
-subwoofer
4suction cup
4suction pump
4sudatorium, sudatory
-suede cloth, suede
-sugar bowl
4sugar refinery
-sugar spoon, sugar shell
_suit, suit of clothes
4suite, rooms
-suiting
-sulky
-summer house
-sumo ring
4sump
-sump pump
-sunbonnet
6Sunday best, Sunday clothes
-sun deck
_sundial
-sundress
4sundries
4sun gear
_sunglass
_sunglasses, dark glasses, shades
-sunhat, sun hat
4sunlamp, sun lamp, sunray lamp, sun-ray lamp
-sun parlor, sun parlour, sun porch, sunporch, sunroom, sun lounge, solarium
-sunroof, sunshine-roof
_sunscreen, sunblock, sun blocker
-sunsuit
4supercharger
-supercomputer
4superconducting supercollider
-superhighway, information superhighway
-supermarket
-superstructure
4supertanker
4supper club
4supplejack
6supply chamber
-supply closet
4support
4support
-support column
-support hose, support stocking
-supporting structure
-supporting tower
4surcoat
4surface gauge, surface gage, scribing block
4surface lift
4surface search radar
6surface ship
4surface-to-air missile, SAM
4surface-to-air missile system
4surfboat
-surcoat
4surgeon's knot
-surgery
-surge suppressor, surge protector, spike suppressor, spike arrester, lightning arrester
4surgical dressing
-surgical instrument
4surgical knife
4surplice
4surrey
4surtout
-surveillance system
4surveying instrument, surveyor's instrument
4surveyor's level
-sushi bar
-suspension, suspension system
_suspension bridge
4suspensory, suspensory bandage
-sustaining pedal, loud pedal
-suture, surgical seam
_swab, swob, mop
-swab
-swaddling clothes, swaddling bands
4swag
4swage block
4swagger stick
-swallow-tailed coat, swallowtail, morning coat
4swamp buggy, marsh buggy
4swan's down
-swathe, wrapping
-swatter, flyswatter, flyswat
4sweat bag
4sweatband
-sweater, jumper
-sweat pants, sweatpants
_sweatshirt
4sweatshop
-sweat suit, sweatsuit, sweats, workout suit
4sweep, sweep oar
-sweep hand, sweep-second
_swimming trunks, bathing trunks
-swimsuit, swimwear, bathing suit, swimming costume, bathing costume
_swing
4swing door, swinging door
_switch, electric switch, electrical switch
-switchblade, switchblade knife, flick-knife, flick knife
-switch engine, donkey engine
4swivel
-swivel chair
-swizzle stick
-sword, blade, brand, steel
-sword cane, sword stick
4S wrench
-synagogue, temple, tabernacle
4synchrocyclotron
4synchroflash
-synchromesh
-synchronous converter, rotary, rotary converter
-synchronous motor
4synchrotron
4synchroscope, synchronoscope, synchronizer, synchroniser
-synthesizer, synthesiser
_syringe
-system
4tabard
4Tabernacle
-tabi, tabis
4tab key, tab
-table
-table
-tablefork
-table knife
_table lamp
-table saw
-tablespoon
4tablet-armed chair
-table-tennis table, ping-pong table, pingpong table
-table-tennis racquet, table-tennis bat, pingpong paddle
-tabletop
-tableware
4tabor, tabour
-taboret, tabouret
4tachistoscope, t-scope
-tachograph
-tachometer, tach
-tachymeter, tacheometer
-tack
4tack hammer
-taffeta
4taffrail
-tailgate, tailboard
-taillight, tail lamp, rear light, rear lamp
4tailor-made
4tailor's chalk
-tailpipe
-tail rotor, anti-torque rotor
-tailstock
4take-up
-talaria
-talcum, talcum powder
-tam, tam-o'-shanter, tammy
-tambour
-tambour, embroidery frame, embroidery hoop
-tambourine
4tammy
-tamp, tamper, tamping bar
-Tampax
4tampion, tompion
4tampon
4tandoor
4tangram
-tank, storage tank
_tank, army tank, armored combat vehicle, armoured combat vehicle
-tankard
-tank car, tank
-tank destroyer
-tank engine, tank locomotive
4tanker plane
4tank shell
-tank top
-tannoy
-tap, spigot
-tapa, tappa
-tape, tape recording, taping
-tape, tapeline, tape measure
-tape deck
-tape drive, tape transport, transport
_tape player
-tape recorder, tape machine
4taper file
-tapestry, tapis
-tappet
6tap wrench
4tare
4target, butt
4target acquisition system
-tarmacadam, tarmac, macadam
-tarpaulin, tarp
-tartan, plaid
4tasset, tasse
-tattoo
4tavern, tap house
4tawse
6taximeter
4T-bar lift, T-bar, Alpine lift
-tea bag
-tea ball
-tea cart, teacart, tea trolley, tea wagon
4tea chest
4teaching aid
-teacup
-tea gown
-teakettle
4tea maker
_teapot
-teashop, teahouse, tearoom, tea parlor, tea parlour
-teaspoon
-tea-strainer
-tea table
4tea tray
-tea urn
hteddy, teddy bear
-tee, golf tee
-tee hinge, T hinge
6telecom hotel, telco building
-telecommunication system, telecom system, telecommunication equipment, telecom equipment
4telegraph, telegraphy
-telegraph key
4telemeter
-telephone, phone, telephone set
-telephone bell
-telephone booth, phone booth, call box, telephone box, telephone kiosk
-telephone cord, phone cord
-telephone jack, phone jack
-telephone line, phone line, telephone circuit, subscriber line, line
4telephone plug, phone plug
-telephone pole, telegraph pole, telegraph post
-telephone receiver, receiver
-telephone system, phone system
-telephone wire, telephone line, telegraph wire, telegraph line
-telephoto lens, zoom lens
-Teleprompter
-telescope, scope
-telescopic sight, telescope sight
4telethermometer
4teletypewriter, teleprinter, teletype machine, telex, telex machine
_television, television system
-television antenna, tv-antenna
-television camera, tv camera, camera
-television equipment, video equipment
-television monitor, tv monitor
-television receiver, television, television set, tv, tv set, idiot box, boob tube, telly, goggle box
-television room, tv room
4television transmitter
4telpher, telfer
-telpherage, telferage
4tempera, poster paint, poster color, poster colour
-temple
-temple
-temporary hookup, patch
-tender, supply ship
-tender, ship's boat, pinnace, cutter
4tender
-tenement, tenement house
_tennis ball
-tennis camp
-tennis racket, tennis racquet
4tenon
-tenor drum, tom-tom
4tenoroon
4tenpenny nail
4tenpin
4tensimeter
4tensiometer
4tensiometer
4tensiometer
-tent, collapsible shelter
4tenter
4tenterhook
-tent-fly, rainfly, fly sheet, fly, tent flap
4tent peg
-tepee, tipi, teepee
4terminal, pole
4terminal
-terraced house
4terra cotta
-terrarium
-terra sigillata, Samian ware
-terry, terry cloth, terrycloth
-Tesla coil
-tessera
4test equipment
-test rocket, research rocket, test instrument vehicle
4test room, testing room
-testudo
4tetraskelion, tetraskele
-tetrode
-textile machine
6textile mill
_thatch, thatched roof
-theater, theatre, house
_theater curtain, theatre curtain
4theater light
-theodolite, transit
-theremin
-thermal printer
4thermal reactor
4thermocouple, thermocouple junction
4thermoelectric thermometer, thermel, electric thermometer
4thermograph, thermometrograph
4thermograph
4thermohydrometer, thermogravimeter
4thermojunction
-thermometer
-thermonuclear reactor, fusion reactor
4thermopile
-thermos, thermos bottle, thermos flask
-thermostat, thermoregulator
4thigh pad
4thill
_thimble
-thinning shears
-third base, third
4third gear, third
4third rail
-thong
-thong
4three-centered arch, basket-handle arch
4three-decker
4three-dimensional radar, 3d radar
-three-piece suit
4three-quarter binding
4three-way switch, three-point switch
_thresher, thrasher, threshing machine
4threshing floor
-thriftshop, second-hand store
4throat protector
_throne
-thrust bearing
4thruster
-thumb
-thumbhole
4thumbscrew
4thumbstall
-thumbtack, drawing pin, pushpin
4thunderer
4thwart, cross thwart
-tiara
-ticking
4tickler coil
4tie, tie beam
-tie, railroad tie, crosstie, sleeper
-tie rack
-tie rod
-tights, leotards
-tile
4tile cutter
_tile roof
4tiller
4tilter
-tilt-top table, tip-top table, tip table
-timber
-timber
4timber hitch
4timbrel
4time bomb, infernal machine
4time capsule
4time clock
4time-delay measuring instrument, time-delay measuring system
4time-fuse
-timepiece, timekeeper, horologe
-timer
-timer
4time-switch
-tin
4tinderbox
-tine
-tinfoil, tin foil
4tippet
-tire chain, snow chain
4tire iron, tire tool
4titfer
-tithe barn
-titrator
_toaster
-toaster oven
4toasting fork
-toastrack
-tobacco pouch
_tobacco shop, tobacconist shop, tobacconist
4toboggan
-toby, toby jug, toby fillpot jug
4tocsin, warning bell
4toe
-toecap
4toehold
-toga
-toga virilis
-toggle
4toggle bolt
4toggle joint
-toggle switch, toggle, on-off switch, on/off switch
4togs, threads, duds
-toilet, lavatory, lav, can, john, privy, bathroom
-toilet bag, sponge bag
-toilet bowl
4toilet kit, travel kit
-toilet powder, bath powder, dusting powder
-toiletry, toilet articles
_toilet seat
-toilet water, eau de toilette
4tokamak
-token
-tollbooth, tolbooth, tollhouse
4toll bridge
4tollgate, tollbar
4toll line
-tomahawk, hatchet
-Tommy gun, Thompson submachine gun
-tomograph
4tone arm, pickup, pickup arm
-toner
-tongs, pair of tongs
-tongue
4tongue and groove joint
-tongue depressor
4tonometer
-tool
-tool bag
-toolbox, tool chest, tool cabinet, tool case
-toolshed, toolhouse
4tooth
-tooth
-toothbrush
-toothpick
-top
4top, cover
4topgallant, topgallant mast
4topgallant, topgallant sail
-topiary
4topknot
-topmast
4topper
-topsail
4toque
_torch
4torpedo
4torpedo
6torpedo
4torpedo boat
-torpedo-boat destroyer
4torpedo tube
-torque converter
-torque wrench
4torture chamber
_totem pole
-touch screen, touchscreen
-toupee, toupe
4touring car, phaeton, tourer
4tourist class, third class
-towel
-toweling, towelling
-towel rack, towel horse
-towel rail, towel bar
-tower
-town hall
-towpath, towing path
_tow truck, tow car, wrecker
-toy
-toy box, toy chest
_toyshop
4trace detector
-track, rail, rails, runway
4track
-trackball
-tracked vehicle
-tract house
4tract housing
-traction engine
_tractor
-tractor
-trail bike, dirt bike, scrambler
-trailer, house trailer
-trailer
4trailer camp, trailer park
_trailer truck, tractor trailer, trucking rig, rig, articulated lorry, semi
4trailing edge
-train, railroad train
-tramline, tramway, streetcar track
4trammel
-trampoline
4tramp steamer, tramp
-tramway, tram, aerial tramway, cable tramway, ropeway
4transdermal patch, skin patch
-transept
4transformer
-transistor, junction transistor, electronic transistor
4transit instrument
4transmission, transmission system
-transmission shaft
4transmitter, sender
4transom, traverse
-transom, transom window, fanlight
4transponder
4transporter
-transporter, car transporter
-transport ship
-trap
4trap door
-trapeze
4trave, traverse, crossbeam, crosspiece
-travel iron
4trawl, dragnet, trawl net
4trawl, trawl line, spiller, setline, trotline
-trawler, dragger
_tray
4tray cloth
-tread
-tread
-treadmill, treadwheel, tread-wheel
-treadmill
-treasure chest
4treasure ship
4treenail, trenail, trunnel
4trefoil arch
-trellis, treillage
4trench
_trench coat
4trench knife
4trepan
4trepan, trephine
4trestle
-trestle
-trestle bridge
-trestle table
4trestlework
4trews
4trial balloon
-triangle
4triangle
4triclinium
4triclinium
-tricorn, tricorne
-tricot
_tricycle, trike, velocipede
4trident
-trigger
_trimaran
-trimmer
4trimmer arch
-triode
_tripod
-triptych
4trip wire
4trireme
-triskelion, triskele
_triumphal arch
-trivet
4trivet
4troika
-troll
_trolleybus, trolley coach, trackless trolley
_trombone
-troop carrier, troop transport
4troopship
-trophy case
-trough
-trouser
-trouser cuff
-trouser press, pants presser
-trouser, pant
-trousseau
-trowel
-truck, motortruck
4trumpet arch
-truncheon, nightstick, baton, billy, billystick, billy club
-trundle bed, trundle, truckle bed, truckle
-trunk
4trunk hose
-trunk lid
4trunk line
-truss
-truss bridge
4try square
4T-square
_tub, vat
-tube, vacuum tube, thermionic vacuum tube, thermionic tube, electron tube, thermionic valve
4tuck box
4tucker
4tucker-bag
4tuck shop
4Tudor arch, four-centered arch
-tudung
-tugboat, tug, towboat, tower
-tulle
-tumble-dryer, tumble drier
-tumbler
4tumbrel, tumbril
-tun
-tunic
-tuning fork
4tupik, tupek, sealskin tent
-turban
4turbine
4turbogenerator
-tureen
4Turkish bath
-Turkish towel, terry towel
4Turk's head
4turnbuckle
-turner, food turner
4turnery
4turnpike
4turnspit
_turnstile
-turntable
6turntable, lazy Susan
-turret
-turret clock
-turtleneck, turtle, polo-neck
-tweed
-tweeter
-twenty-two, .22
4twenty-two pistol
4twenty-two rifle
4twill
4twill, twill weave
-twin bed
4twinjet
-twist bit, twist drill
4two-by-four
4two-man tent
-two-piece, two-piece suit, lounge suit
4typesetting machine
-typewriter
6typewriter carriage
_typewriter keyboard
4tyrolean, tirolean
-uke, ukulele
4ulster
-ultracentrifuge
-ultramicroscope, dark-field microscope
4Ultrasuede
4ultraviolet lamp, ultraviolet source
_umbrella
4umbrella tent
4undercarriage
4undercoat, underseal
-undergarment, unmentionable
-underpants
-underwear, underclothes, underclothing
-undies
-uneven parallel bars, uneven bars
_unicycle, monocycle
4uniform
-universal joint, universal
-university
-upholstery
-upholstery material
4upholstery needle
-uplift
4upper berth, upper
_upright, upright piano
4upset, swage
4upstairs
4urceole
-urn
-urn
-used-car, secondhand car
-utensil
-Uzi
-vacation home
_vacuum, vacuum cleaner
4vacuum chamber
-vacuum flask, vacuum bottle
-vacuum gauge, vacuum gage
-Valenciennes, Valenciennes lace
-valise
-valve
4valve
4valve-in-head engine
4vambrace, lower cannon
-van
-van, caravan
-vane
4vaporizer, vaporiser
4variable-pitch propeller
-variometer
4varnish
_vase
_vault
-vault, bank vault
-vaulting horse, long horse, buck
-vehicle
4Velcro
4velocipede
-velour, velours
_velvet
-velveteen
_vending machine
-veneer, veneering
-Venetian blind
-Venn diagram, Venn's diagram
4ventilation, ventilation system, ventilating system
4ventilation shaft
-ventilator
-veranda, verandah, gallery
-verdigris
-vernier caliper, vernier micrometer
-vernier scale, vernier
-vertical file
-vertical stabilizer, vertical stabiliser, vertical fin, tail fin, tailfin
-vertical tail
4Very pistol, Verey pistol
-vessel, watercraft
-vessel
-vest, waistcoat
4vestiture
_vestment
-vest pocket
4vestry, sacristy
_viaduct
-vibraphone, vibraharp, vibes
4vibrator
-vibrator
-Victrola
-vicuna
-videocassette
-videocassette recorder, VCR
-videodisk, videodisc, DVD
-video recording, video
-videotape
-videotape
-vigil light, vigil candle
6villa
-villa
-villa
-viol
-viola
4viola da braccio
-viola da gamba, gamba, bass viol
4viola d'amore
_violin, fiddle
4virginal, pair of virginals
4viscometer, viscosimeter
4viscose rayon, viscose
-vise, bench vise
4visor, vizor
6visual display unit, VDU
-vivarium
4Viyella
-voile
_volleyball
-volleyball net
4voltage regulator
4voltaic cell, galvanic cell, primary cell
4voltaic pile, pile, galvanic pile
-voltmeter
4vomitory
4von Neumann machine
-voting booth
6voting machine
4voussoir
4vox angelica, voix celeste
4vox humana
-waders
-wading pool
_waffle iron
-wagon, waggon
4wagon, coaster wagon
-wagon tire
-wagon wheel
4wain
-wainscot, wainscoting, wainscotting
-wainscoting, wainscotting
-waist pack, belt bag
-walker, baby-walker, go-cart
4walker, Zimmer, Zimmer frame
-walker
-walkie-talkie, walky-talky
4walk-in
4walking shoe
-walking stick
-Walkman
4walk-up apartment, walk-up
4wall
-wall
_wall clock
_wallet, billfold, notecase, pocketbook
-wall tent
-wall unit
-wand
4Wankel engine, Wankel rotary engine, epitrochoidal engine
-ward, hospital ward
_wardrobe, closet, press
4wardroom
-warehouse, storage warehouse
4warming pan
4war paint
_warplane, military plane
4war room
-warship, war vessel, combat ship
4wash
-wash-and-wear
_washbasin, handbasin, washbowl, lavabo, wash-hand basin
-washboard, splashboard
-washboard
_washer, automatic washer, washing machine
-washer
4washhouse
-washroom
-washstand, wash-hand stand
-washtub
-wastepaper basket, waste-paper basket, wastebasket, waste basket, circular file
-watch, ticker
-watch cap
-watch case
4watch glass
-watchtower
4water-base paint
4water bed
_water bottle
-water butt
4water cart
4water chute
-water closet, closet, W.C., loo
4watercolor, water-color, watercolour, water-colour
4water-cooled reactor
-water cooler
-water faucet, water tap, tap, hydrant
4water filter
-water gauge, water gage, water glass
-water glass
4water hazard
-water heater, hot-water heater, hot-water tank
-watering can, watering pot
4watering cart
4water jacket
_water jug
-water jump
4water level
-water meter
-water mill
-waterproof
4waterproofing
4water pump
4water scooter, sea scooter, scooter
-water ski
-waterspout
_water tower
4water wagon, water waggon
-waterwheel, water wheel
-waterwheel, water wheel
4water wings
4waterworks
-wattmeter
-waxwork, wax figure
4ways, shipway, slipway
-weapon, arm, weapon system
-weaponry, arms, implements of war, weapons system, munition
-weapons carrier
-weathercock
4weatherglass
4weather satellite, meteorological satellite
4weather ship
-weathervane, weather vane, vane, wind vane
-web, entanglement
4web
-webbing
-webcam
4wedge
-wedge
4wedgie
-Wedgwood
4weeder, weed-whacker
4weeds, widow's weeds
-weekender
6weighbridge
-weight, free weight, exercising weight
-weir
-weir
4welcome wagon
-weld
4welder's mask
4weldment
4well
4wellhead
-welt
6Weston cell, cadmium cell
-wet bar
4wet-bulb thermometer
4wet cell
-wet fly
-wet suit
4whaleboat
4whaler, whaling ship
4whaling gun
-wheel
-wheel
-wheel and axle
-wheelchair
-wheeled vehicle
4wheelwork
4wherry
4wherry, Norfolk wherry
6whetstone
4whiffletree, whippletree, swingletree
-whip
4whipcord
4whipping post
4whipstitch, whipping, whipstitching
4whirler
4whisk, whisk broom
-whisk
-whiskey bottle
_whiskey jug
-whispering gallery, whispering dome
_whistle
-whistle
-white
-white goods
-whitewash
4whorehouse, brothel, bordello, bagnio, house of prostitution, house of ill repute, bawdyhouse, cathouse, sporting house
-wick, taper
-wicker, wickerwork, caning
-wicker basket
-wicket, hoop
-wicket
4wickiup, wikiup
-wide-angle lens, fisheye lens
-widebody aircraft, wide-body aircraft, wide-body, twin-aisle airplane
4wide wale
4widow's walk
4Wiffle, Wiffle Ball
_wig
-wigwam
-Wilton, Wilton carpet
4wimple
4wincey
4winceyette
-winch, windlass
-Winchester
-windbreak, shelterbelt
-winder, key
-wind instrument, wind
-windjammer
-windmill, aerogenerator, wind generator
-windmill
-window
-window
-window blind
-window box
4window envelope
-window frame
_window screen
-window seat
_window shade
-windowsill
-windshield, windscreen
-windshield wiper, windscreen wiper, wiper, wiper blade
-Windsor chair
6Windsor knot
_Windsor tie
4wind tee
4wind tunnel
-wind turbine
4wine bar
_wine bottle
-wine bucket, wine cooler
-wine cask, wine barrel
-wineglass
4winepress
-winery, wine maker
4wineskin
_wing
-wing chair
-wing nut, wing-nut, wing screw, butterfly nut, thumbnut
-wing tip
-wing tip
4winker, blinker, blinder
-wiper, wiper arm, contact arm
6wiper motor
-wire
-wire, conducting wire
4wire cloth
-wire cutter
4wire gauge, wire gage
-wireless local area network, WLAN, wireless fidelity, WiFi
-wire matrix printer, wire printer, stylus printer
4wire recorder
4wire stripper
4wirework, grillwork
-wiring
4wishing cap
4witness box, witness stand
_wok
-woman's clothing
4wood
-woodcarving
-wood chisel
-woodenware
_wooden spoon
4woodscrew
-woodshed
4wood vise, woodworking vise, shoulder vise
-woodwind, woodwind instrument, wood
-woof, weft, filling, pick
-woofer
_wool, woolen, woollen
-workbasket, workbox, workbag
4workbench, work bench, bench
-work-clothing, work-clothes
4workhouse
4workhouse
4workpiece
-workroom
4works, workings
-work-shirt
-workstation
-worktable, work table
-workwear
4World Wide Web, WWW, web
_worm fence, snake fence, snake-rail fence, Virginia fence
4worm gear
4worm wheel
-worsted
-worsted, worsted yarn
4wrap, wrapper
-wraparound
-wrapping, wrap, wrapper
_wreck
-wrench, spanner
-wrestling mat
-wringer
4wrist pad
4wrist pin, gudgeon pin
-wristwatch, wrist watch
4writing arm
-writing desk
-writing desk
-writing implement
4xerographic printer
-Xerox, xerographic copier, Xerox machine
-X-ray film
-X-ray machine
4X-ray tube
-yacht, racing yacht
4yacht chair
-yagi, Yagi aerial
-yard
-yard
4yardarm
4yard marker
6yardstick, yard measure
-yarmulke, yarmulka, yarmelke
4yashmak, yashmac
4yataghan
-yawl, dandy
_yawl
4yoke
-yoke
4yoke, coupling
_yurt
-Zamboni
4zero
-ziggurat, zikkurat, zikurat
4zill
4zip gun
-zither, cither, zithern
-zoot suit
4shading
4grain
-wood grain, woodgrain, woodiness
-graining, woodgraining
-marbleization, marbleisation, marbleizing, marbleising
4light, lightness
4aura, aureole, halo, nimbus, glory, gloriole
4sunniness
-glint
4opalescence, iridescence
-polish, gloss, glossiness, burnish
4primary color for pigments, primary colour for pigments
4primary color for light, primary colour for light
4colorlessness, colourlessness, achromatism, achromaticity
4mottle
4achromia
4shade, tint, tincture, tone
-chromatic color, chromatic colour, spectral color, spectral colour
-black, blackness, inkiness
-coal black, ebony, jet black, pitch black, sable, soot black
-alabaster
-bone, ivory, pearl, off-white
-gray, grayness, grey, greyness
-ash grey, ash gray, silver, silver grey, silver gray
-charcoal, charcoal grey, charcoal gray, oxford grey, oxford gray
4sanguine
-Turkey red, alizarine red
-crimson, ruby, deep red
-dark red
-claret
-fuschia
-maroon
-orange, orangeness
-reddish orange
-yellow, yellowness
-gamboge, lemon, lemon yellow, maize
-pale yellow, straw, wheat
-green, greenness, viridity
4greenishness
-sea green
-sage green
-bottle green
-emerald
-olive green, olive-green
-jade green, jade
-blue, blueness
-azure, cerulean, sapphire, lazuline, sky-blue
-steel blue
-greenish blue, aqua, aquamarine, turquoise, cobalt blue, peacock blue
-purplish blue, royal blue
-purple, purpleness
4Tyrian purple
-indigo
-lavender
4reddish purple, royal purple
-pink
-carnation
-rose, rosiness
-chestnut
-chocolate, coffee, deep brown, umber, burnt umber
-light brown
4tan, topaz
-beige, ecru
-reddish brown, sepia, burnt sienna, Venetian red, mahogany
-brick red
4copper, copper color
-Indian red
4puce
4olive
-ultramarine
4complementary color, complementary
-pigmentation
-complexion, skin color, skin colour
-ruddiness, rosiness
4nonsolid color, nonsolid colour, dithered color, dithered colour
-aposematic coloration, warning coloration
4cryptic coloration
-ring
4center of curvature, centre of curvature
-cadaver, corpse, stiff, clay, remains
4mandibular notch
4rib
-skin, tegument, cutis
-skin graft
4epidermal cell
4melanocyte
4prickle cell
4columnar cell, columnar epithelial cell
4spongioblast
-squamous cell
4amyloid plaque, amyloid protein plaque
4dental plaque, bacterial plaque
-macule, macula
-freckle, lentigo
4bouffant
4sausage curl
-forelock
4spit curl, kiss curl
-pigtail
-pageboy
-pompadour
-thatch
-soup-strainer, toothbrush
-mustachio, moustachio, handle-bars
6walrus mustache, walrus moustache
-stubble
4vandyke beard, vandyke
-soul patch, Attilio
4esophageal smear
4paraduodenal smear, duodenal smear
4specimen
4punctum
4glenoid fossa, glenoid cavity
-diastema
4marrow, bone marrow
-mouth, oral cavity, oral fissure, rima oris
4canthus
-milk
-mother's milk
4colostrum, foremilk
-vein, vena, venous blood vessel
4ganglion cell, gangliocyte
4X chromosome
4embryonic cell, formative cell
4myeloblast
4sideroblast
4osteocyte
4megalocyte, macrocyte
4leukocyte, leucocyte, white blood cell, white cell, white blood corpuscle, white corpuscle, WBC
-histiocyte
4fixed phagocyte
-lymphocyte, lymph cell
4monoblast
-neutrophil, neutrophile
4microphage
4sickle cell
4siderocyte
4spherocyte
4ootid
6oocyte
4spermatid
4Leydig cell, Leydig's cell
4striated muscle cell, striated muscle fiber
4smooth muscle cell
4Ranvier's nodes, nodes of Ranvier
4neuroglia, glia
4astrocyte
4protoplasmic astrocyte
4oligodendrocyte
4proprioceptor
4dendrite
4sensory fiber, afferent fiber
4subarachnoid space
-cerebral cortex, cerebral mantle, pallium, cortex
4renal cortex
-prepuce, foreskin
-head, caput
4scalp
4frontal eminence
4suture, sutura, fibrous joint
4foramen magnum
4esophagogastric junction, oesophagogastric junction
-heel
-cuticle
4hangnail, agnail
-exoskeleton
4abdominal wall
-lemon
4coordinate axis
4landscape
4medium
-vehicle
4paper
4channel, transmission channel
4film, cinema, celluloid
4silver screen
4free press
4press, public press
-print media
4storage medium, data-storage medium
4magnetic storage medium, magnetic medium, magnetic storage
4journalism, news media
-Fleet Street
4photojournalism
4news photography
-rotogravure
-newspaper, paper
-daily
-gazette
-school newspaper, school paper
-tabloid, rag, sheet
-yellow journalism, tabloid, tab
-telecommunication, telecom
-telephone, telephony
-voice mail, voicemail
-call, phone call, telephone call
4call-back
4collect call
-call forwarding
-call-in
-call waiting
4crank call
-local call
4long distance, long-distance call, trunk call
4toll call
4wake-up call
-three-way calling
4telegraphy
-cable, cablegram, overseas telegram
-wireless
-radiotelegraph, radiotelegraphy, wireless telegraphy
-radiotelephone, radiotelephony, wireless telephone
-broadcasting
4Rediffusion
4multiplex
-radio, radiocommunication, wireless
-television, telecasting, TV, video
-cable television, cable
-high-definition television, HDTV
-reception
4signal detection, detection
4Hakham
_web site, website, internet site, site
-chat room, chatroom
4portal site, portal
-jotter
-breviary
4wordbook
4desk dictionary, collegiate dictionary
4reckoner, ready reckoner
-document, written document, papers
4album, record album
4concept album
-rock opera
4tribute album, benefit album
-magazine, mag
4colour supplement
_comic book
-news magazine
-pulp, pulp magazine
-slick, slick magazine, glossy
4trade magazine
4movie, film, picture, moving picture, moving-picture show, motion picture, motion-picture show, picture show, pic, flick
4outtake
4shoot-'em-up
4spaghetti Western
4encyclical, encyclical letter
_crossword puzzle, crossword
-sign
_street sign
_traffic light, traffic signal, stoplight
-swastika, Hakenkreuz
-concert
-artwork, art, graphics, nontextual matter
-lobe
_book jacket, dust cover, dust jacket, dust wrapper
-cairn
-three-day event
-comfort food
-comestible, edible, eatable, pabulum, victual, victuals
4tuck
-course
4dainty, delicacy, goody, kickshaw, treat
-dish
-fast food
-finger food
4ingesta
-kosher
-fare
-diet
-diet
-dietary
-balanced diet
4bland diet, ulcer diet
4clear liquid diet
4diabetic diet
-dietary supplement
4carbohydrate loading, carbo loading
4fad diet
4gluten-free diet
-high-protein diet
4high-vitamin diet, vitamin-deficiency diet
4light diet
4liquid diet
6low-calorie diet
4low-fat diet
4low-sodium diet, low-salt diet, salt-free diet
4macrobiotic diet
4reducing diet, obesity diet
6soft diet, pap, spoon food
-vegetarianism
_menu
-chow, chuck, eats, grub
-board, table
4mess
4ration
4field ration
4K ration
4C-ration
-foodstuff, food product
4starches
4breadstuff
4coloring, colouring, food coloring, food colouring, food color, food colour
4concentrate
4tomato concentrate
-meal
6kibble
4cornmeal, Indian meal
4farina
4matzo meal, matzoh meal, matzah meal
-oatmeal, rolled oats
4pea flour
-roughage, fiber
4bran
-flour
4plain flour
4wheat flour
-whole wheat flour, graham flour, graham, whole meal flour
4soybean meal, soybean flour, soy flour
4semolina
4corn gluten feed
-nutriment, nourishment, nutrition, sustenance, aliment, alimentation, victuals
4commissariat, provisions, provender, viands, victuals
-larder
4frozen food, frozen foods
-canned food, canned foods, canned goods, tinned goods
4canned meat, tinned meat
-Spam
4dehydrated food, dehydrated foods
4square meal
-meal, repast
-potluck
-refection
-refreshment
-breakfast
-continental breakfast, petit dejeuner
-brunch
-lunch, luncheon, tiffin, dejeuner
4business lunch
-high tea
-tea, afternoon tea, teatime
-dinner
-supper
-buffet
-picnic
4cookout
-barbecue, barbeque
4clambake
-fish fry
-bite, collation, snack
-nosh
4nosh-up
4ploughman's lunch
4coffee break, tea break
-banquet, feast, spread
-entree, main course
-piece de resistance
_plate
-adobo
-side dish, side order, entremets
-special
-casserole
-chicken casserole
-chicken cacciatore, chicken cacciatora, hunter's chicken
-antipasto
-appetizer, appetiser, starter
4canape
-cocktail
-fruit cocktail
4crab cocktail
-shrimp cocktail
-hors d'oeuvre
4relish
-dip
4bean dip
-cheese dip
4clam dip
_guacamole
4soup
4soup du jour
4alphabet soup
_consomme
4madrilene
-bisque
-borsch, borsh, borscht, borsht, borshch, bortsch
-broth
4barley water
4bouillon
4beef broth, beef stock
-chicken broth, chicken stock
-broth, stock
4stock cube
-chicken soup
4cock-a-leekie, cocky-leeky
-gazpacho
-gumbo
4julienne
-marmite
4mock turtle soup
-mulligatawny
4oxtail soup
-pea soup
-pepper pot, Philadelphia pepper pot
-petite marmite, minestrone, vegetable soup
-potage, pottage
-pottage
4turtle soup, green turtle soup
-eggdrop soup
-chowder
-corn chowder
-clam chowder
4Manhattan clam chowder
-New England clam chowder
-fish chowder
-won ton, wonton, wonton soup
-split-pea soup
-green pea soup, potage St. Germain
-lentil soup
4Scotch broth
-vichyssoise
-stew
6bigos
6Brunswick stew
4burgoo
4burgoo
4olla podrida, Spanish burgoo
4mulligan stew, mulligan, Irish burgoo
4purloo, chicken purloo, poilu
-goulash, Hungarian goulash, gulyas
-hotchpotch
_hot pot, hotpot
-beef goulash
4pork-and-veal goulash
4porkholt
-Irish stew
4oyster stew
4lobster stew
4lobscouse, lobscuse, scouse
-fish stew
-bouillabaisse
4matelote
-paella
-fricassee
4chicken stew
6turkey stew
-beef stew
6ragout
-ratatouille
4salmi
-pot-au-feu
4slumgullion
-smorgasbord
-viand
4ready-mix
4brownie mix
-cake mix
4lemonade mix
4self-rising flour, self-raising flour
4choice morsel, tidbit, titbit
4savory, savoury
4calf's-foot jelly
6caramel, caramelized sugar
4lump sugar
-cane sugar
4castor sugar, caster sugar
-powdered sugar
4granulated sugar
4icing sugar
4corn sugar
4brown sugar
4demerara, demerara sugar
-sweet, confection
-confectionery
-confiture
4sweetmeat
-candy, confect
-candy bar
4carob bar
4hardbake
-hard candy
4barley-sugar, barley candy
4brandyball
6jawbreaker
4lemon drop
4sourball
4patty
4peppermint patty
4bonbon
4brittle, toffee, toffy
-peanut brittle
-chewing gum, gum
-gum ball
-bubble gum
4butterscotch
4candied fruit, succade, crystallized fruit
-candied apple, candy apple, taffy apple, caramel apple, toffee apple
4crystallized ginger
4grapefruit peel
4lemon peel
-orange peel
4candied citrus peel
-candy cane
-candy corn
-caramel
4center, centre
-comfit
-cotton candy, spun sugar, candyfloss
4dragee
4dragee
-fondant
-fudge
-chocolate fudge
4divinity, divinity fudge
-penuche, penoche, panoche, panocha
-gumdrop
4jujube
4honey crisp
4mint, mint candy
4horehound
-peppermint, peppermint candy
-jelly bean, jelly egg
-kiss, candy kiss
4molasses kiss
4meringue kiss
-chocolate kiss
4licorice, liquorice
4Life Saver
-lollipop, sucker, all-day sucker
4lozenge
4cachou
-cough drop, troche, pastille, pastil
-marshmallow
4marzipan, marchpane
-nougat
-nougat bar
4nut bar
4peanut bar
4popcorn ball
-praline
4rock candy
4rock candy, rock
-sugar candy
4sugarplum
-taffy
4molasses taffy
-truffle, chocolate truffle
4Turkish Delight
-dessert, sweet, afters
4ambrosia, nectar
4ambrosia
-baked Alaska
4blancmange
4charlotte
-compote, fruit compote
-dumpling
-flan
-frozen dessert
4junket
-mousse
-mousse
-pavlova
4peach melba
-whip
4prune whip
-pudding
-pudding, pud
4syllabub, sillabub
-tiramisu
_trifle
4tipsy cake
-jello, Jell-O
4apple dumpling
-ice, frappe
4water ice, sorbet
_ice cream, icecream
-ice-cream cone
-chocolate ice cream
4Neapolitan ice cream
-peach ice cream
-sherbert, sherbet
-strawberry ice cream
-tutti-frutti
-vanilla ice cream
_ice lolly, lolly, lollipop, popsicle
4ice milk
-frozen yogurt
4snowball
4snowball
-parfait
-ice-cream sundae, sundae
-split
-banana split
4frozen pudding
-frozen custard, soft ice cream
4pudding
4flummery
4fish mousse
4chicken mousse
-chocolate mousse
-plum pudding, Christmas pudding
4carrot pudding
-corn pudding
6steamed pudding
-duff, plum duff
4vanilla pudding
-chocolate pudding
4brown Betty
4Nesselrode, Nesselrode pudding
4pease pudding
-custard
-creme caramel
4creme anglais
-creme brulee
4fruit custard
4tapioca
4tapioca pudding
4roly-poly, roly-poly pudding
4suet pudding
4Bavarian cream
-maraschino, maraschino cherry
4nonpareil
4zabaglione, sabayon
-garnish
-pastry, pastry dough
-turnover
6apple turnover
4knish
6pirogi, piroshki, pirozhki
-samosa
4timbale
-puff paste, pate feuillete
-phyllo
4puff batter, pouf paste, pate a choux
-ice-cream cake, icebox cake
-doughnut, donut, sinker
-fish cake, fish ball
-fish stick, fish finger
-conserve, preserve, conserves, preserves
-apple butter
4chowchow
-jam
-lemon curd, lemon cheese
-strawberry jam, strawberry preserves
-jelly
6apple jelly
4crabapple jelly
4grape jelly
4marmalade
-orange marmalade
-gelatin, jelly
4gelatin dessert
-buffalo wing
-barbecued wing
4mess
-mince
-puree
-barbecue, barbeque
-biryani, biriani
4escalope de veau Orloff
-saute
4patty, cake
-veal parmesan, veal parmigiana
-veal cordon bleu
4margarine, margarin, oleo, oleomargarine, marge
4mincemeat
-stuffing, dressing
4turkey stuffing
-oyster stuffing, oyster dressing
4forcemeat, farce
-bread, breadstuff, staff of life
4anadama bread
-bap
4barmbrack
-breadstick, bread-stick
4grissino
-brown bread, Boston brown bread
-bun, roll
4tea bread
4caraway seed bread
-challah, hallah
-cinnamon bread
4cracked-wheat bread
6cracker
-crouton
-dark bread, whole wheat bread, whole meal bread, brown bread
-English muffin
-flatbread
-garlic bread
-gluten bread
-graham bread
4Host
4flatbrod
-bannock
-chapatti, chapati
-pita, pocket bread
-loaf of bread, loaf
_French loaf
-matzo, matzoh, matzah, unleavened bread
-nan, naan
4onion bread
-raisin bread
-quick bread
-banana bread
-date bread
4date-nut bread
-nut bread
4oatcake
-Irish soda bread
-skillet bread, fry bread
-rye bread
-black bread, pumpernickel
-Jewish rye bread, Jewish rye
-limpa
4Swedish rye bread, Swedish rye
4salt-rising bread
4simnel
-sour bread, sourdough bread
-toast
-wafer
-white bread, light bread
-baguet, baguette
-French bread
-Italian bread
-cornbread
4corn cake
6skillet corn bread
4ashcake, ash cake, corn tash
4hoecake
-cornpone, pone
4corn dab, corn dodger, dodger
-hush puppy, hushpuppy
-johnnycake, johnny cake, journey cake
4Shawnee cake
4spoon bread, batter bread
4cinnamon toast
4orange toast
4Melba toast
-zwieback, rusk, Brussels biscuit, twice-baked bread
-frankfurter bun, hotdog bun
-hamburger bun, hamburger roll
-muffin, gem
-bran muffin
-corn muffin
-Yorkshire pudding
-popover
-scone
-drop scone, griddlecake, Scotch pancake
-cross bun, hot cross bun
-brioche
-crescent roll, croissant
-hard roll, Vienna roll
6soft roll
-kaiser roll
4Parker House roll
4clover-leaf roll
4onion roll
4bialy, bialystoker
-sweet roll, coffee roll
4bear claw, bear paw
-cinnamon roll, cinnamon bun, cinnamon snail
-honey bun, sticky bun, caramel bun, schnecken
4pinwheel roll
-danish, danish pastry
_bagel, beigel
4onion bagel
-biscuit
4rolled biscuit
-baking-powder biscuit
-buttermilk biscuit, soda biscuit
-shortcake
-hardtack, pilot biscuit, pilot bread, sea biscuit, ship biscuit
4saltine
4soda cracker
4oyster cracker
4water biscuit
-graham cracker
_pretzel
-soft pretzel
-sandwich
-sandwich plate
-butty
-ham sandwich
-chicken sandwich
-club sandwich, three-decker, triple-decker
-open-face sandwich, open sandwich
-hamburger, beefburger, burger
_cheeseburger
4tunaburger
_hotdog, hot dog, red hot
-Sloppy Joe
-bomber, grinder, hero, hero sandwich, hoagie, hoagy, Cuban sandwich, Italian sandwich, poor boy, sub, submarine, submarine sandwich, torpedo, wedge, zep
-gyro
-bacon-lettuce-tomato sandwich, BLT
-Reuben
-western, western sandwich
-wrap
-spaghetti
4hasty pudding
-gruel
-congee, jook
4skilly
-edible fruit
-vegetable, veggie, veg
-julienne, julienne vegetable
-raw vegetable, rabbit food
4crudites
-celery stick
4legume
-pulse
-potherb
-greens, green, leafy vegetable
4chop-suey greens
6bean curd, tofu
4solanaceous vegetable
-root vegetable
-potato, white potato, Irish potato, murphy, spud, tater
-baked potato
-french fries, french-fried potatoes, fries, chips
-home fries, home-fried potatoes
-jacket potato
_mashed potato
4potato skin, potato peel, potato peelings
4Uruguay potato
4yam
-sweet potato
-yam
-snack food
-chip, crisp, potato chip, Saratoga chip
-corn chip
-tortilla chip
-nacho
-eggplant, aubergine, mad apple
-pieplant, rhubarb
-cruciferous vegetable
-mustard, mustard greens, leaf mustard, Indian mustard
-cabbage, chou
-kale, kail, cole
-collards, collard greens
-Chinese cabbage, celery cabbage, Chinese celery
-bok choy, bok choi
_head cabbage
-red cabbage
-savoy cabbage, savoy
_broccoli
_cauliflower
-brussels sprouts
-broccoli rabe, broccoli raab
-squash
-summer squash
-yellow squash
-crookneck, crookneck squash, summer crookneck
_zucchini, courgette
6marrow, vegetable marrow
4cocozelle
4pattypan squash
_spaghetti squash
-winter squash
_acorn squash
_butternut squash
4hubbard squash
4turban squash
4buttercup squash
4cushaw
4winter crookneck squash
_cucumber, cuke
4gherkin
_artichoke, globe artichoke
4artichoke heart
4Jerusalem artichoke, sunchoke
-asparagus
4bamboo shoot
4sprout
-bean sprout
4alfalfa sprout
-beet, beetroot
4beet green
4sugar beet
4mangel-wurzel
-chard, Swiss chard, spinach beet, leaf beet
-pepper
-sweet pepper
_bell pepper
-green pepper
4globe pepper
-pimento, pimiento
-hot pepper
-chili, chili pepper, chilli, chilly, chile
-jalapeno, jalapeno pepper
4chipotle
-cayenne, cayenne pepper
-tabasco, red pepper
-onion
4Bermuda onion
-green onion, spring onion, scallion
4Vidalia onion
6Spanish onion
-purple onion, red onion
-leek
-shallot
-salad green, salad greens
-lettuce
4butterhead lettuce
-buttercrunch
4Bibb lettuce
4Boston lettuce
-crisphead lettuce, iceberg lettuce, iceberg
-cos, cos lettuce, romaine, romaine lettuce
-leaf lettuce, loose-leaf lettuce
4celtuce
-bean, edible bean
4goa bean
-lentil
-pea
-green pea, garden pea
4marrowfat pea
-snow pea, sugar pea
-sugar snap pea
4split-pea
-chickpea, garbanzo
4cajan pea, pigeon pea, dahl
4field pea
-mushy peas
-black-eyed pea, cowpea
-common bean
-kidney bean
4navy bean, pea bean, white bean
4pinto bean
4frijole
-black bean, turtle bean
-fresh bean
4flageolet, haricot
-green bean
-snap bean, snap
-string bean
4Kentucky wonder, Kentucky wonder bean
6scarlet runner, scarlet runner bean, runner bean, English runner bean
-haricot vert, haricots verts, French bean
-wax bean, yellow bean
4shell bean
4lima bean
4Fordhooks
4sieva bean, butter bean, butterbean, civet bean
-fava bean, broad bean
-soy, soybean, soya, soya bean
-green soybean
-field soybean
_cardoon
-carrot
-carrot stick
-celery
4pascal celery, Paschal celery
-celeriac, celery root
-chicory, curly endive
-radicchio
4coffee substitute
-chicory, chicory root
4Postum
-chicory escarole, endive, escarole
-Belgian endive, French endive, witloof
-corn, edible corn
-sweet corn, green corn
4hominy
4lye hominy
4pearl hominy
-popcorn
-cress
-watercress
4garden cress
4winter cress
4dandelion green
-gumbo, okra
-kohlrabi, turnip cabbage
-lamb's-quarter, pigweed, wild spinach
4wild spinach
-tomato
-beefsteak tomato
-cherry tomato
-plum tomato
-tomatillo, husk tomato, Mexican husk tomato
_mushroom
-stuffed mushroom
4salsify
4oyster plant, vegetable oyster
4scorzonera, black salsify
-parsnip
-pumpkin
-radish
-turnip
4white turnip
-rutabaga, swede, swedish turnip, yellow turnip
-turnip greens
-sorrel, common sorrel
4French sorrel
-spinach
-taro, taro root, cocoyam, dasheen, edda
4truffle, earthnut
4edible nut
4bunya bunya
-peanut, earthnut, goober, goober pea, groundnut, monkey nut
4freestone
4cling, clingstone
4windfall
-apple
-crab apple, crabapple
-eating apple, dessert apple
4Baldwin
-Cortland
4Cox's Orange Pippin
-Delicious
-Golden Delicious, Yellow Delicious
-Red Delicious
-Empire
4Grimes' golden
4Jonathan
-McIntosh
-Macoun
4Northern Spy
4Pearmain
-Pippin
4Prima
4Stayman
4Winesap
4Stayman Winesap
-cooking apple
4Bramley's Seedling
_Granny Smith
4Lane's Prince Albert
4Newtown Wonder
4Rome Beauty
-berry
-bilberry, whortleberry, European blueberry
4huckleberry
-blueberry
4wintergreen, boxberry, checkerberry, teaberry, spiceberry
-cranberry
-lingonberry, mountain cranberry, cowberry, lowbush cranberry
-currant
-gooseberry
4black currant
-red currant
-blackberry
-boysenberry
4dewberry
4loganberry
-raspberry
4saskatoon, serviceberry, shadberry, juneberry
_strawberry
4sugarberry, hackberry
-persimmon
-acerola, barbados cherry, surinam cherry, West Indian cherry
-carambola, star fruit
4ceriman, monstera
4carissa plum, natal plum
-citrus, citrus fruit, citrous fruit
_orange
4temple orange
-mandarin, mandarin orange
-clementine
-satsuma
-tangerine
-tangelo, ugli, ugli fruit
-bitter orange, Seville orange, sour orange
-sweet orange
4Jaffa orange
-navel orange
-Valencia orange
-kumquat
_lemon
-lime
6key lime
-grapefruit
-pomelo, shaddock
4citrange
-citron
4almond
-Jordan almond
-apricot
-peach
-nectarine
-pitahaya
-plum
4damson, damson plum
6greengage, greengage plum
4beach plum
-sloe
4Victoria plum
-dried fruit
-dried apricot
4prune
6raisin
4seedless raisin, sultana
4seeded raisin
-currant
_fig
_pineapple, ananas
4anchovy pear, river pear
_banana
-passion fruit
-granadilla
4sweet calabash
4bell apple, sweet cup, water lemon, yellow granadilla
-breadfruit
_jackfruit, jak, jack
-cacao bean, cocoa bean
-cocoa
4canistel, eggfruit
-melon
4melon ball
-muskmelon, sweet melon
-cantaloup, cantaloupe
4winter melon
-honeydew, honeydew melon
4Persian melon
6net melon, netted melon, nutmeg melon
4casaba, casaba melon
-watermelon
-cherry
-sweet cherry, black cherry
-bing cherry
4heart cherry, oxheart, oxheart cherry
4blackheart, blackheart cherry
4capulin, Mexican black cherry
-sour cherry
4amarelle
4morello
4cocoa plum, coco plum, icaco
4gherkin
-grape
4fox grape
-Concord grape
4Catawba
4muscadine, bullace grape
4scuppernong
4slipskin grape
-vinifera grape
4emperor
-muscat, muscatel, muscat grape
4ribier
4sultana
4Tokay
4flame tokay
4Thompson Seedless
_custard apple
-cherimoya, cherimolla
-soursop, guanabana
6sweetsop, annon, sugar apple
4ilama
4pond apple
-papaw, pawpaw
-papaya
4kai apple
4ketembilla, kitembilla, kitambilla
-ackee, akee
-durian
-feijoa, pineapple guava
4genip, Spanish lime
4genipap, genipap fruit
-kiwi, kiwi fruit, Chinese gooseberry
-loquat, Japanese plum
-mangosteen
-mango
-sapodilla, sapodilla plum, sapota
4sapote, mammee, marmalade plum
-tamarind, tamarindo
-avocado, alligator pear, avocado pear, aguacate
-date
-elderberry
-guava
4mombin
4hog plum, yellow mombin
4hog plum, wild plum
-jaboticaba
-jujube, Chinese date, Chinese jujube
-litchi, litchi nut, litchee, lichi, leechee, lichee, lychee
4longanberry, dragon's eye
4mamey, mammee, mammee apple
4marang
-medlar
-medlar
-mulberry
-olive
-black olive, ripe olive
-green olive
-pear
-bosc
4anjou
-bartlett, bartlett pear
4seckel, seckel pear
-plantain
4plumcot
_pomegranate
-prickly pear
4Barbados gooseberry, blade apple
4quandong, quandang, quantong, native peach
4quandong nut
-quince
-rambutan, rambotan
4pulasan, pulassan
-rose apple
4sorb, sorb apple
4sour gourd, monkey bread
4edible seed
-pumpkin seed
4betel nut, areca nut
4beechnut
-walnut
4black walnut
4English walnut
-brazil nut, brazil
4butternut
4souari nut
-cashew, cashew nut
-chestnut
4chincapin, chinkapin, chinquapin
-hazelnut, filbert, cobnut, cob
-coconut, cocoanut
4coconut milk, coconut water
4grugru nut
4hickory nut
4cola extract
-macadamia nut
-pecan
-pine nut, pignolia, pinon nut
-pistachio, pistachio nut
-sunflower seed
4anchovy paste
4rollmops
4feed, provender
4cattle cake
4creep feed
-fodder
4feed grain
-eatage, forage, pasture, pasturage, grass
-silage, ensilage
-oil cake
4oil meal
-alfalfa
-broad bean, horse bean
_hay
4timothy
4stover
-grain, food grain, cereal
4grist
-groats
-millet
-barley, barleycorn
4pearl barley
4buckwheat
4bulgur, bulghur, bulgur wheat
-wheat, wheat berry
4cracked wheat
4stodge
4wheat germ
4oat
-rice
-brown rice
-white rice, polished rice
-wild rice, Indian rice
-paddy
4slop, slops, swill, pigswill, pigwash
4mash
4chicken feed, scratch
4cud, rechewed food
-bird feed, bird food, birdseed
-petfood, pet-food, pet food
6dog food
4cat food
-canary seed
-salad
-tossed salad
-green salad
4Caesar salad
-salmagundi
-salad nicoise
6combination salad
-chef's salad
-potato salad
-pasta salad
-macaroni salad
-fruit salad
6Waldorf salad
4crab Louis
4herring salad
4tuna fish salad, tuna salad
4chicken salad
-coleslaw, slaw
4aspic
4molded salad
-tabbouleh, tabooli
-ingredient, fixings
4flavorer, flavourer, flavoring, flavouring, seasoner, seasoning
4bouillon cube
-condiment
4herb
6fines herbes
-spice
4spearmint oil
4lemon oil
4wintergreen oil, oil of wintergreen
4salt, table salt, common salt
4celery salt
4onion salt
4seasoned salt
4sour salt
4five spice powder
4allspice
-cinnamon
-stick cinnamon
-clove
-cumin, cumin seed
6fennel
4ginger, gingerroot
4ginger, powdered ginger
4mace
-nutmeg
-pepper, peppercorn
6black pepper
4white pepper
-sassafras
-basil, sweet basil
-bay leaf
-borage
-hyssop
4caraway
-chervil
-chives
-comfrey, healing herb
-coriander, Chinese parsley, cilantro
4coriander, coriander seed
4costmary
4fennel, common fennel
-fennel, Florence fennel, finocchio
4fennel seed
6fenugreek, fenugreek seed
-garlic, ail
4clove, garlic clove
-garlic chive
-lemon balm
-lovage
-marjoram, oregano
-mint
4mustard seed
6mustard, table mustard
4Chinese mustard
-nasturtium
-parsley
4salad burnet
-rosemary
6rue
-sage
-clary sage
4savory, savoury
6summer savory, summer savoury
4winter savory, winter savoury
-sweet woodruff, waldmeister
4sweet cicely
6tarragon, estragon
-thyme
-turmeric
4caper
-catsup, ketchup, cetchup, tomato ketchup
-cardamom, cardamon, cardamum
-cayenne, cayenne pepper, red pepper
4chili powder
-chili sauce
-chutney, Indian relish
-steak sauce
4taco sauce
-salsa
4mint sauce
-cranberry sauce
4curry powder
-curry
-lamb curry
4duck sauce, hoisin sauce
4horseradish
4marinade
-paprika
4Spanish paprika
4pickle
-dill pickle
4bread and butter pickle
4pickle relish
4piccalilli
6sweet pickle
4applesauce, apple sauce
-soy sauce, soy
-Tabasco, Tabasco sauce
4tomato paste
6angelica
-angelica
4almond extract
4anise, aniseed, anise seed
-Chinese anise, star anise, star aniseed
-juniper berries
-saffron
-sesame seed, benniseed
4caraway seed
-poppy seed
6dill, dill weed
4dill seed
4celery seed
4lemon extract
4monosodium glutamate, MSG
-vanilla bean
4vinegar, acetum
-cider vinegar
-wine vinegar
-sauce
4anchovy sauce
-hot sauce
4hard sauce
4horseradish sauce, sauce Albert
4bolognese pasta sauce
_carbonara
-tomato sauce
4tartare sauce, tartar sauce
4wine sauce
4marchand de vin, mushroom wine sauce
4bread sauce
4plum sauce
4peach sauce
4apricot sauce
-pesto
4ravigote, ravigotte
4remoulade sauce
-dressing, salad dressing
4sauce Louis
4bleu cheese dressing, blue cheese dressing
4blue cheese dressing, Roquefort dressing
4French dressing, vinaigrette, sauce vinaigrette
4Lorenzo dressing
-anchovy dressing
4Italian dressing
4half-and-half dressing
-mayonnaise, mayo
-green mayonnaise, sauce verte
4aioli, aioli sauce, garlic sauce
-Russian dressing, Russian mayonnaise
4salad cream
4Thousand Island dressing
-barbecue sauce
-hollandaise
4bearnaise
4Bercy, Bercy butter
4bordelaise
-bourguignon, bourguignon sauce, Burgundy sauce
4brown sauce, sauce Espagnole
4Espagnole, sauce Espagnole
4Chinese brown sauce, brown sauce
4blanc
4cheese sauce
_chocolate sauce, chocolate syrup
-hot-fudge sauce, fudge sauce
4cocktail sauce, seafood sauce
4Colbert, Colbert butter
-white sauce, bechamel sauce, bechamel
4cream sauce
4Mornay sauce
4demiglace, demi-glaze
-gravy, pan gravy
-gravy
-spaghetti sauce, pasta sauce
-marinara
-mole
4hunter's sauce, sauce chausseur
4mushroom sauce
4mustard sauce
4Nantua, shrimp sauce
4Hungarian sauce, paprika sauce
4pepper sauce, Poivrade
4roux
4Smitane
4Soubise, white onion sauce
4Lyonnaise sauce, brown onion sauce
-veloute
4allemande, allemande sauce
4caper sauce
4poulette
4curry sauce
6Worcester sauce, Worcestershire, Worcestershire sauce
4coconut milk, coconut cream
-egg, eggs
4egg white, white, albumen, ovalbumin
-egg yolk, yolk
-boiled egg, coddled egg
-hard-boiled egg, hard-cooked egg
-Easter egg
-Easter egg
-chocolate egg
-candy egg
-poached egg, dropped egg
-scrambled eggs
-deviled egg, stuffed egg
-shirred egg, baked egg, egg en cocotte
-omelet, omelette
4firm omelet
6French omelet
4fluffy omelet
4western omelet
-souffle
-fried egg
-dairy product
-milk
6milk
4sour milk
-soya milk, soybean milk, soymilk
-formula
4pasteurized milk
4cows' milk
4yak's milk
4goats' milk
4acidophilus milk
-raw milk
4scalded milk
6homogenized milk
4certified milk
-powdered milk, dry milk, dried milk, milk powder
4nonfat dry milk
4evaporated milk
4condensed milk
4skim milk, skimmed milk
4semi-skimmed milk
4whole milk
4low-fat milk
4buttermilk
-cream
-clotted cream, Devonshire cream
4double creme, heavy whipping cream
4half-and-half
-heavy cream
-light cream, coffee cream, single cream
-sour cream, soured cream
-whipping cream, light whipping cream
-butter
4clarified butter, drawn butter
4ghee
4brown butter, beurre noisette
4Meuniere butter, lemon butter
-yogurt, yoghurt, yoghourt
4blueberry yogurt
-raita
-whey
-curd
-curd
4clabber
-cheese
4paring
-cream cheese
-double cream
-mascarpone
-triple cream, triple creme
-cottage cheese, pot cheese, farm cheese, farmer's cheese
4process cheese, processed cheese
6bleu, blue cheese
-Stilton
6Roquefort
4gorgonzola
4Danish blue
4Bavarian blue
-Brie
4brick cheese
-Camembert
6cheddar, cheddar cheese, Armerican cheddar, American cheese
4rat cheese, store cheese
4Cheshire cheese
4double Gloucester
4Edam
6goat cheese, chevre
4Gouda, Gouda cheese
4grated cheese
4hand cheese
4Liederkranz
4Limburger
-mozzarella
4Muenster
4Parmesan
4quark cheese, quark
4ricotta
4string cheese
4Swiss cheese
-Emmenthal, Emmental, Emmenthaler, Emmentaler
4Gruyere
4sapsago
4Velveeta
4nut butter
-peanut butter
4marshmallow fluff
4onion butter
4pimento butter
-shrimp butter
4lobster butter
4yak butter
4spread, paste
4cheese spread
4anchovy butter
4fishpaste
4garlic butter
-miso
4wasabi
4snail butter
-hummus, humus, hommos, hoummos, humous
4pate
6duck pate
4foie gras, pate de foie gras
4tapenade
4tahini
4sweetening, sweetener
4aspartame
-honey
4saccharin
-sugar, refined sugar
-syrup, sirup
-sugar syrup
4molasses
-sorghum, sorghum molasses
4treacle, golden syrup
-grenadine
-maple syrup
4corn syrup
4miraculous food, manna, manna from heaven
-batter
_dough
-bread dough
4pancake batter
4fritter batter
-coq au vin
4chicken provencale
-chicken and rice
6moo goo gai pan
-arroz con pollo
-bacon and eggs
-barbecued spareribs, spareribs
-beef Bourguignonne, boeuf Bourguignonne
-beef Wellington, filet de boeuf en croute
4bitok
4boiled dinner, New England boiled dinner
4Boston baked beans
4bubble and squeak
-pasta
-cannelloni
4carbonnade flamande, Belgian beef stew
-cheese souffle
4chicken Marengo
6chicken cordon bleu
4Maryland chicken
4chicken paprika, chicken paprikash
4chicken Tetrazzini
4Tetrazzini
-chicken Kiev
-chili, chili con carne
-chili dog
-chop suey
-chow mein
4codfish ball, codfish cake
4coquille
4coquilles Saint-Jacques
-croquette
-cottage pie
-rissole
-dolmas, stuffed grape leaves
4egg foo yong, egg fu yung
-egg roll, spring roll
-eggs Benedict
-enchilada
-falafel, felafel
-fish and chips
-fondue, fondu
-cheese fondue
-chocolate fondue
4fondue, fondu
4beef fondue, boeuf fondu bourguignon
-French toast
-fried rice, Chinese fried rice
-frittata
4frog legs
-galantine
-gefilte fish, fish ball
4haggis
6ham and eggs
6hash
-corned beef hash
-jambalaya
-kabob, kebab, shish kebab
4kedgeree
-souvlaki, souvlakia
-lasagna, lasagne
-seafood Newburg
4lobster Newburg, lobster a la Newburg
4shrimp Newburg
4Newburg sauce
6lobster thermidor
4lutefisk, lutfisk
-macaroni and cheese
4macedoine
-meatball
4porcupine ball, porcupines
-Swedish meatball
_meat loaf, meatloaf
-moussaka
4osso buco
-marrow, bone marrow
4pheasant under glass
-pigs in blankets
-pilaf, pilaff, pilau, pilaw
4bulgur pilaf
_pizza, pizza pie
-sausage pizza
-pepperoni pizza
-cheese pizza
-anchovy pizza
-Sicilian pizza
4poi
4pork and beans
-porridge
4oatmeal, burgoo
4loblolly
_potpie
4rijsttaffel, rijstaffel, rijstafel
-risotto, Italian rice
6roulade
-fish loaf
4salmon loaf
4Salisbury steak
4sauerbraten
6sauerkraut
4scallopine, scallopini
4veal scallopini
4scampi
-Scotch egg
4Scotch woodcock
4scrapple
-spaghetti and meatballs
-Spanish rice
-steak tartare, tartar steak, cannibal mound
-pepper steak
-steak au poivre, peppered steak, pepper steak
4beef Stroganoff
4stuffed cabbage
4kishke, stuffed derma
-stuffed peppers
-stuffed tomato, hot stuffed tomato
-stuffed tomato, cold stuffed tomato
-succotash
-sukiyaki
-sashimi
-sushi
4Swiss steak
-tamale
4tamale pie
-tempura
-teriyaki
-terrine
-Welsh rarebit, Welsh rabbit, rarebit
-schnitzel, Wiener schnitzel
-taco
-chicken taco
_burrito
4beef burrito
-quesadilla
-tostada
4bean tostada
4refried beans, frijoles refritos
-beverage, drink, drinkable, potable
6wish-wash
-concoction, mixture, intermixture
4mix, premix
-filling
4lekvar
-potion
4elixir
4elixir of life
4philter, philtre, love-potion, love-philter, love-philtre
-alcohol, alcoholic drink, alcoholic beverage, intoxicant, inebriant
-proof spirit
-home brew, homebrew
-hooch, hootch
4kava, kavakava
-aperitif
-brew, brewage
-beer
-draft beer, draught beer
-suds
-Munich beer, Munchener
-bock, bock beer
-lager, lager beer
-light beer
4Oktoberfest, Octoberfest
-Pilsner, Pilsener
4shebeen
-Weissbier, white beer, wheat beer
-Weizenbock
4malt
4wort
-malt, malt liquor
-ale
-bitter
4Burton
-pale ale
-porter, porter's beer
-stout
-Guinness
4kvass
-mead
4metheglin
4hydromel
4oenomel
-near beer
-ginger beer
-sake, saki, rice beer
-wine, vino
-vintage
_red wine
-white wine
-blush wine, pink wine, rose, rose wine
4altar wine, sacramental wine
-sparkling wine
-champagne, bubbly
4cold duck
-Burgundy, Burgundy wine
-Beaujolais
-Medoc
-Canary wine
-Chablis, white Burgundy
-Montrachet
-Chardonnay, Pinot Chardonnay
-Pinot noir
-Pinot blanc
-Bordeaux, Bordeaux wine
-claret, red Bordeaux
-Chianti
-Cabernet, Cabernet Sauvignon
-Merlot
-Sauvignon blanc
-California wine
-Cotes de Provence
-dessert wine
4Dubonnet
4jug wine
-macon, maconnais
6Moselle
-Muscadet
-plonk
-retsina
4Rhine wine, Rhenish, hock
-Riesling
-liebfraumilch
-Rhone wine
-Rioja
-sack
-Saint Emilion
-Soave
-zinfandel
-Sauterne, Sauternes
-straw wine
-table wine
4Tokay
-vin ordinaire
-vermouth
-sweet vermouth, Italian vermouth
-dry vermouth, French vermouth
-Chenin blanc
-Verdicchio
-Vouvray
-Yquem
4generic, generic wine
-varietal, varietal wine
-fortified wine
-Madeira
-malmsey
-port, port wine
-sherry
-Marsala
-muscat, muscatel, muscadel, muscadelle
-liquor, spirits, booze, hard drink, hard liquor, John Barleycorn, strong drink
-neutral spirits, ethyl alcohol
-aqua vitae, ardent spirits
-eau de vie
4moonshine, bootleg, corn liquor
4bathtub gin
-aquavit, akvavit
-arrack, arak
-bitters
-brandy
-applejack
-Calvados
-Armagnac
-Cognac
-grappa
4kirsch
6slivovitz
-gin
-sloe gin
-geneva, Holland gin, Hollands
-grog
-ouzo
-rum
-demerara, demerara rum
-Jamaica rum
-schnapps, schnaps
4pulque
4mescal
-tequila
-vodka
-whiskey, whisky
-blended whiskey, blended whisky
-bourbon
-corn whiskey, corn whisky, corn
-firewater
-Irish, Irish whiskey, Irish whisky
-poteen
-rye, rye whiskey, rye whisky
-Scotch, Scotch whiskey, Scotch whisky, malt whiskey, malt whisky, Scotch malt whiskey, Scotch malt whisky
-sour mash, sour mash whiskey
-liqueur, cordial
-absinth, absinthe
-amaretto
-anisette, anisette de Bordeaux
-benedictine
4Chartreuse
-coffee liqueur
4creme de cacao
4creme de menthe
4creme de fraise
-Drambuie
4Galliano
4orange liqueur
4curacao, curacoa
-triple sec
-Grand Marnier
4kummel
-maraschino, maraschino liqueur
-pastis
-Pernod
4pousse-cafe
4Kahlua
4ratafia, ratafee
-sambuca
-mixed drink
-cocktail
4Dom Pedro
-highball
4mixer
4bishop
-Bloody Mary
4Virgin Mary, bloody shame
4bullshot
4cobbler
-collins, Tom Collins
-cooler
-refresher
-smoothie
-daiquiri, rum cocktail
-strawberry daiquiri
4NADA daiquiri
-spritzer
4flip
-gimlet
-gin and tonic
4grasshopper
4Harvey Wallbanger
-julep, mint julep
-manhattan
4Rob Roy
-margarita
-martini
-gin and it
-vodka martini
6old fashioned
4pink lady
-Sazerac
-screwdriver
-sidecar
-Scotch and soda
-sling
4brandy sling
4gin sling
4rum sling
-sour
-whiskey sour, whisky sour
6stinger
4swizzle
-hot toddy, toddy
4zombie, zombi
-fizz
-Irish coffee
-cafe au lait
4cafe noir, demitasse
4decaffeinated coffee, decaf
4drip coffee
_espresso
-caffe latte, latte
-cappuccino, cappuccino coffee, coffee cappuccino
-iced coffee, ice coffee
-instant coffee
-mocha, mocha coffee
-mocha
4cassareep
-Turkish coffee
4chocolate milk
-cider, cyder
-hard cider
6scrumpy
4sweet cider
6mulled cider
6perry
-rotgut
4slug
-cocoa, chocolate, hot chocolate, drinking chocolate
4criollo
-juice
-fruit juice, fruit crush
-nectar
4apple juice
-cranberry juice
-grape juice
4must
-grapefruit juice
-orange juice
-frozen orange juice, orange-juice concentrate
-pineapple juice
-lemon juice
4lime juice
4papaya juice
-tomato juice
-carrot juice
4V-8 juice
4koumiss, kumis
-fruit drink, ade
-lemonade
6limeade
4orangeade
4malted milk
6mate
-mulled wine
4negus
-soft drink
-pop, soda, soda pop, soda water, tonic
4birch beer
6bitter lemon
-cola, dope
-cream soda
4egg cream
-ginger ale, ginger pop
-orange soda
4phosphate
-Coca Cola, Coke
-Pepsi, Pepsi Cola
-root beer
4sarsaparilla
-tonic, tonic water, quinine water
-coffee bean, coffee berry, coffee
-coffee, java
4cafe royale, coffee royal
-fruit punch
4milk punch
-mimosa, buck's fizz
-pina colada
-punch
_cup
6champagne cup
4claret cup
4wassail
-planter's punch
-White Russian
4fish house punch
-May wine
_eggnog
4cassiri
4spruce beer
4rickey
4gin rickey
-tea, tea leaf
-tea bag
-tea
4tea-like drink
4cambric tea
-cuppa, cupper
4herb tea, herbal tea, herbal
4tisane
4camomile tea
-ice tea, iced tea
4sun tea
4black tea
4congou, congo, congou tea, English breakfast tea
4Darjeeling
4orange pekoe, pekoe
-souchong, soochong
4green tea
4hyson
-oolong
-water
-bottled water
-branch water
4spring water
4sugar water
-drinking water
4ice water
-soda water, carbonated water, club soda, seltzer, sparkling water
-mineral water
4seltzer
4Vichy water
4perishable, spoilable
-couscous
4ramekin, ramequin
-multivitamin, multivitamin pill
-vitamin pill
-soul food
6mold, mould
-people
-collection, aggregation, accumulation, assemblage
-book, rule book
-library
4baseball club, ball club, club, nine
-crowd
4class, form, grade, course
-core, nucleus, core group
-concert band, military band
4dance
-wedding, wedding party
-chain, concatenation
4power breakfast
4aerie, aery, eyrie, eyry
-agora
-amusement park, funfair, pleasure ground
-aphelion
4apron
4interplanetary space
4interstellar space
4intergalactic space
-bush
4semidesert
4beam-ends
4bridgehead
-bus stop
-campsite, campground, camping site, camping ground, bivouac, encampment, camping area
4detention basin
-cemetery, graveyard, burial site, burial ground, burying ground, memorial park, necropolis
4trichion, crinion
-city, metropolis, urban center
-business district, downtown
4outskirts
4borough
-cow pasture
-crest
-eparchy, exarchate
4suburb, suburbia, suburban area
4stockbroker belt
-crawlspace, crawl space
4sheikdom, sheikhdom
4residence, abode
4domicile, legal residence
-dude ranch
4farmland, farming area
4midfield
4firebreak, fireguard
-flea market
4battlefront, front, front line
-garbage heap, junk heap, rubbish heap, scrapheap, trash heap, junk pile, trash pile, refuse heap
-benthos, benthic division, benthonic zone
4goldfield
-grainfield, grain field
-half-mast, half-staff
-hemline
-heronry
4hipline
4hipline
-hole-in-the-wall
4junkyard
4isoclinic line, isoclinal
-littoral, litoral, littoral zone, sands
4magnetic pole
-grassland
-mecca
4observer's meridian
4prime meridian
-nombril
4no-parking zone
4outdoors, out-of-doors, open air, open
-fairground
-pasture, pastureland, grazing land, lea, ley
4perihelion
4periselene, perilune
4locus of infection
-kasbah, casbah
-waterfront
-resort, resort hotel, holiday resort
-resort area, playground, vacation spot
-rough
4ashram
4harborage, harbourage
-scrubland
-weald
4wold
4schoolyard
4showplace
-bedside
4sideline, out of bounds
4ski resort
-soil horizon
4geological horizon
4coal seam
4coalface
-field
-oilfield
4Temperate Zone
4terreplein
4three-mile limit
-desktop
4top
-kampong, campong
4subtropics, semitropics
4barrio
-veld, veldt
4vertex, peak, apex, acme
4waterline, water line, water level
4high-water mark
4low-water mark
4continental divide
4zodiac
4Aegean island
6sultanate
4Swiss canton
4abyssal zone
-aerie, aery, eyrie, eyry
-air bubble
4alluvial flat, alluvial plain
_alp
-Alpine glacier, Alpine type of glacier
-anthill, formicary
4aquifer
4archipelago
-arete
-arroyo
-ascent, acclivity, rise, raise, climb, upgrade
-asterism
4asthenosphere
-atoll
4bank
4bank
4bar
4barbecue pit
4barrier reef
4baryon, heavy particle
4basin
-beach
-honeycomb
-belay
-ben
-berm
4bladder stone, cystolith
-bluff
4borrow pit
-brae
_bubble
-burrow, tunnel
-butte
6caldera
-canyon, canon
4canyonside
-cave
-cavern
-chasm
-cirque, corrie, cwm
_cliff, drop, drop-off
-cloud
4coast
6coastland
-col, gap
4collector
-comet
4continental glacier
_coral reef
-cove
-crag
-crater
-cultivated land, farmland, plowland, ploughland, tilled land, tillage, tilth
4dale
-defile, gorge
4delta
-descent, declivity, fall, decline, declination, declension, downslope
4diapir
-divot
4divot
-down
-downhill
4draw
4drey
4drumlin
-dune, sand dune
-escarpment, scarp
4esker
-fireball
4flare star
-floor
-fomite, vehicle
-foothill
4footwall
-foreland
-foreshore
4gauge boson
-geological formation, formation
_geyser
-glacier
4glen
4gopher hole
-gorge
-grotto, grot
4growler
-gulch, flume
4gully
-hail
-highland, upland
-hill
-hillside
-hole, hollow
4hollow, holler
-hot spring, thermal spring
-iceberg, berg
-icecap, ice cap
4ice field
-ice floe, floe
-ice mass
4inclined fault
4ion
4isthmus
4kidney stone, urinary calculus, nephrolith, renal calculus
-knoll, mound, hillock, hummock, hammock
4kopje, koppie
4Kuiper belt, Edgeworth-Kuiper belt
4lake bed, lake bottom
-lakefront
_lakeside, lakeshore
4landfall
-landfill
6lather
4leak
-ledge, shelf
4lepton
4lithosphere, geosphere
4lowland
-lunar crater
4maar
-massif
-meander
4mesa, table
4meteorite
4microfossil
4midstream
4molehill
4monocline
-mountain, mount
-mountainside, versant
4mouth
-mull
4natural depression, depression
-natural elevation, elevation
4nullah
-ocean
-ocean floor, sea floor, ocean bottom, seabed, sea bottom, Davy Jones's locker, Davy Jones
-oceanfront
-outcrop, outcropping, rock outcrop
-oxbow
-pallasite
4perforation
4photosphere
4piedmont
4Piedmont glacier, Piedmont type of glacier
-pinetum
4plage
-plain, field, champaign
-point
6polar glacier
-pothole, chuckhole
-precipice
_promontory, headland, head, foreland
4ptyalith
-pulsar
4quicksand
4rabbit burrow, rabbit hole
-radiator
-rainbow
-range, mountain range, range of mountains, chain, mountain chain, chain of mountains
-rangeland
4ravine
-reef
-ridge
-ridge, ridgeline
6rift valley
-riparian forest
4ripple mark
-riverbank, riverside
-riverbed, river bottom
-rock, stone
-roof
4saltpan
-sandbank
_sandbar, sand bar
4sandpit
4sanitary landfill
4sawpit
4scablands
_seashore, coast, seacoast, sea-coast
-seaside, seaboard
4seif dune
-shell
4shiner
4shoal
-shore
-shoreline
-sinkhole, sink, swallow hole
-ski slope
-sky
-slope, incline, side
-snowcap
-snowdrift
4snowfield
-soapsuds, suds, lather
-spit, tongue
-spoor
-spume
-star
-steep
-steppe
-strand
-streambed, creek bed
-sun, Sun
-supernova
4swale
-swamp, swampland
-swell
-tableland, plateau
-talus, scree
-tangle
4tar pit
4terrace, bench
-tidal basin
4tideland
4tor
-tor
-Trapezium
4troposphere
4tundra
4twinkler
-uphill
4urolith
_valley, vale
4vehicle-borne transmission
4vein, mineral vein
-volcanic crater, crater
_volcano
4wadi
4wall
4warren, rabbit warren
-wasp's nest, wasps' nest, hornet's nest, hornets' nest
-watercourse
-waterside
4water table, water level, groundwater level
4whinstone, whin
4wormcast
-xenolith
4Circe
4gryphon, griffin, griffon
-spiritual leader
4messiah, christ
4Rhea Silvia, Rea Silvia
4number one
4adventurer, venturer
-anomaly, unusual person
-appointee, appointment
4argonaut
-Ashkenazi
6benefactor, helper
4color-blind person
-commoner, common man, common person
4conservator
4contrarian
4contadino
4contestant
4cosigner, cosignatory
4discussant
4enologist, oenologist, fermentologist
-entertainer
4eulogist, panegyrist
4ex-gambler
4experimenter
4experimenter
-exponent
-ex-president
-face
-female, female person
4finisher
-inhabitant, habitant, dweller, denizen, indweller
-native, indigen, indigene, aborigine, aboriginal
-native
6juvenile, juvenile person
-lover
-male, male person
-mediator, go-between, intermediator, intermediary, intercessor
4mediatrix
4national, subject
-peer, equal, match, compeer
4prize winner, lottery winner
-recipient, receiver
4religionist
4sensualist
-traveler, traveller
4unwelcome person, persona non grata
4unskilled person
-worker
4wrongdoer, offender
-Black African
4Afrikaner, Afrikander, Boer
4Aryan
-Black, Black person, blackamoor, Negro, Negroid
-Black woman
-mulatto
-White, White person, Caucasian
4Circassian
-Semite
4Chaldean, Chaldaean, Chaldee
6Elamite
-white man
4WASP, white Anglo-Saxon Protestant
-gook, slant-eye
-Mongol, Mongolian
4Tatar, Tartar, Mongol Tatar
6Nahuatl
4Aztec
4Olmec
-Biloxi
4Blackfoot
4Brule
-Caddo
4Cheyenne
-Chickasaw
4Cocopa, Cocopah
4Comanche
4Creek
-Delaware
4Diegueno
4Esselen
4Eyeish
6Havasupai
4Hunkpapa
4Iowa, Ioway
4Kalapooia, Kalapuya, Calapooya, Calapuya
4Kamia
4Kekchi
4Kichai
-Kickapoo
-Kiliwa, Kiliwi
4Malecite
4Maricopa
-Mohican, Mahican
4Muskhogean, Muskogean
4Navaho, Navajo
4Nootka
4Oglala, Ogalala
4Osage
4Oneida
4Paiute, Piute
4Passamaquody
4Penobscot
4Penutian
4Potawatomi
4Powhatan
-kachina
4Salish
4Shahaptian, Sahaptin, Sahaptino
4Shasta
4Shawnee
4Sihasapa
4Teton, Lakota, Teton Sioux, Teton Dakota
4Taracahitian
-Tarahumara
4Tuscarora
4Tutelo
4Yana
4Yavapai
4Yokuts
4Yuma
4Gadaba
4Kolam
4Kui
4Toda
4Tulu
-Gujarati, Gujerati
-Kashmiri
-Punjabi, Panjabi
-Slav
4Anabaptist
4Adventist, Second Adventist
4gentile, non-Jew, goy
-gentile
4Catholic
4Old Catholic
4Uniat, Uniate, Uniate Christian
-Copt
4Jewess
4Jihadist
-Buddhist
-Zen Buddhist
4Mahayanist
-swami
4Hare Krishna
4Shintoist
4Eurafrican
-Eurasian
4Gael
-Frank
-Afghan, Afghanistani
-Albanian
4Algerian
4Altaic
4Andorran
-Angolan
4Anguillan
4Austrian
-Bahamian
6Bahraini, Bahreini
4Basotho
-Herero
4Luba, Chiluba
-Barbadian
-Bolivian
-Bornean
4Carioca
4Tupi
6Bruneian
-Bulgarian
-Byelorussian, Belorussian, White Russian
-Cameroonian
-Canadian
-French Canadian
-Central American
4Chilean
-Congolese
4Cypriot, Cypriote, Cyprian
4Dane
4Djiboutian
-Britisher, Briton, Brit
-English person
-Englishwoman
4Anglo-Saxon
4Angle
4West Saxon
4Lombard, Langobard
-limey, John Bull
6Cantabrigian
4Cornishman
4Cornishwoman
4Lancastrian
4Lancastrian
4Geordie
4Oxonian
-Ethiopian
4Amhara
-Eritrean
4Finn
-Komi
4Livonian
-Lithuanian
4Selkup, Ostyak-Samoyed
-Parisian
-Parisienne
4Creole
4Creole
6Gabonese
4Greek, Hellene
4Dorian
4Athenian
-Laconian
-Guyanese
-Haitian
-Malay, Malayan
4Moro
-Netherlander, Dutchman, Hollander
4Icelander
-Iraqi, Iraki
4Irishman
4Irishwoman
-Dubliner
4Italian
4Roman
-Sabine
-Japanese, Nipponese
-Jordanian
-Korean
-Kenyan
-Lao, Laotian
-Lapp, Lapplander, Sami, Saami, Same, Saame
-Latin American, Latino
-Lebanese
4Levantine
-Liberian
4Luxemburger, Luxembourger
4Macedonian
4Sabahan
-Mexican
4Chicano
-Mexican-American, Mexicano
4Namibian
4Nauruan
4Gurkha
-New Zealander, Kiwi
-Nicaraguan
-Nigerian
-Hausa, Haussa
4North American
4Nova Scotian, bluenose
-Omani
-Pakistani
4Brahui
6South American Indian
4Carib, Carib Indian
-Filipino
-Polynesian
-Qatari, Katari
-Romanian, Rumanian
4Muscovite
4Georgian
-Sarawakian
-Scandinavian, Norse, Northman
-Senegalese
-Slovene
-South African
4South American
-Sudanese
4Syrian
-Tahitian
-Tanzanian
-Tibetan
-Togolese
-Tuareg
4Turki
4Chuvash
4Turkoman, Turkmen, Turcoman
6Uzbek, Uzbeg, Uzbak, Usbek, Usbeg
-Ugandan
4Ukranian
4Yakut
4Tungus, Evenk
-Igbo
4American
-Anglo-American
4Alaska Native, Alaskan Native, Native Alaskan
4Arkansan, Arkansawyer
4Carolinian
6Coloradan
4Connecticuter
4Delawarean, Delawarian
-Floridian
-German American
4Illinoisan
-Mainer, Down Easter
4Marylander
-Minnesotan, Gopher
-Nebraskan, Cornhusker
4New Hampshirite, Granite Stater
4New Jerseyan, New Jerseyite, Garden Stater
4New Yorker
-North Carolinian, Tarheel
4Oregonian, Beaver
4Pennsylvanian, Keystone Stater
4Texan
4Utahan
4Uruguayan
-Vietnamese, Annamese
-Gambian
4East German
4Berliner
4Prussian
4Ghanian
-Guinean
-Papuan
6Walloon
-Yemeni
-Yugoslav, Jugoslav, Yugoslavian, Jugoslavian
4Serbian, Serb
-Xhosa
4Zairese, Zairean
-Zimbabwean
-Zulu
-Gemini, Twin
4Sagittarius, Archer
-Pisces, Fish
4abbe
6abbess, mother superior, prioress
4abnegator
4abridger, abbreviator
4abstractor, abstracter
6absconder
4absolver
4abecedarian
4aberrant
-abettor, abetter
4abhorrer
4abomination
-abseiler, rappeller
4abstainer, ascetic
-academic administrator
-academician
4accessory before the fact
-companion
4accompanist, accompanyist
6accomplice, confederate
4account executive, account representative, registered representative, customer's broker, customer's man
4accused
4accuser
4acid head
-acquaintance, friend
4acquirer
-aerialist
4action officer
-active
6active citizen
4actor, histrion, player, thespian, role player
-actor, doer, worker
4addict, nut, freak, junkie, junky
4adducer
4adjuster, adjustor, claims adjuster, claims adjustor, claim agent
-adjutant, aide, aide-de-camp
-adjutant general
4admirer, adorer
4adoptee
4adulterer, fornicator
-adulteress, fornicatress, hussy, jade, loose woman, slut, strumpet, trollop
4advertiser, advertizer, adman
4advisee
-advocate, advocator, proponent, exponent
4aeronautical engineer
-affiliate
4affluent
4aficionado
4buck sergeant
4agent-in-place
4aggravator, annoyance
4agitator, fomenter
4agnostic
4agnostic, doubter
4agonist
4agony aunt
-agriculturist, agriculturalist, cultivator, grower, raiser
4air attache
4air force officer, commander
4airhead
4air traveler, air traveller
4alarmist
4albino
-alcoholic, alky, dipsomaniac, boozer, lush, soaker, souse
-alderman
4alexic
4alienee, grantee
4alienor
4aliterate, aliterate person
4algebraist
4allegorizer, allegoriser
4alliterator
4almoner, medical social worker
-alpinist
-altar boy
4alto
-ambassador, embassador
-ambassador
4ambusher
4amicus curiae, friend of the court
4amoralist
-amputee
4analogist
4analphabet, analphabetic
4analyst
-industry analyst
-market strategist
-anarchist, nihilist, syndicalist
4anathema, bete noire
-ancestor, ascendant, ascendent, antecedent, root
-anchor, anchorman, anchorperson
-ancient
4anecdotist, raconteur
4angler, troller
4animator
4animist
4annotator
4announcer
4announcer
-anti
4anti-American
4anti-Semite, Jew-baiter
-Anzac
4ape-man
4aphakic
4appellant, plaintiff in error
-appointee
4apprehender
4April fool
-aspirant, aspirer, hopeful, wannabe, wannabee
4appreciator
4appropriator
4Arabist
4archaist
-archbishop
-archer, bowman
4architect, designer
4archivist
4archpriest, hierarch, high priest, prelate, primate
4Aristotelian, Aristotelean, Peripatetic
4armiger
4army attache
6army engineer, military engineer
-army officer
-arranger, adapter, transcriber
4arrival, arriver, comer
4arthritic
4articulator
-artilleryman, cannoneer, gunner, machine gunner
-artist's model, sitter
4assayer
4assemblyman
4assemblywoman
4assenter
-asserter, declarer, affirmer, asseverator, avower
4assignee
4assistant, helper, help, supporter
4assistant professor
-associate
4associate
4associate professor
-astronaut, spaceman, cosmonaut
4cosmographer, cosmographist
4atheist
-athlete, jock
4attendant, attender, tender
-attorney general
4auditor
4augur, auspex
-aunt, auntie, aunty
-au pair girl
-authoritarian, dictator
-authority
4authorizer, authoriser
4automobile mechanic, auto-mechanic, car-mechanic, mechanic, grease monkey
4aviator, aeronaut, airman, flier, flyer
4aviatrix, airwoman, aviatress
4ayah
-babu, baboo
-baby, babe, sister
-baby
4baby boomer, boomer
4baby farmer
-back
-backbencher
-backpacker, packer
4backroom boy, brain truster
4backscratcher
4bad person
-baggage
4bag lady
4bailee
4bailiff
4bailor
-bairn
-baker, bread maker
4balancer
4balker, baulker, noncompliant
4ball-buster, ball-breaker
-ball carrier, runner
-ballet dancer
4ballet master
4ballet mistress
4balletomane
-ball hawk
-balloonist
_ballplayer, baseball player
-bullfighter, toreador
-banderillero
-matador
-picador
4bandsman
4banker
4bank robber
4bankrupt, insolvent
-bantamweight
-barmaid
-baron, big businessman, business leader, king, magnate, mogul, power, top executive, tycoon
4baron
-baron
-bartender, barman, barkeep, barkeeper, mixologist
4baseball coach, baseball manager
-base runner, runner
-basketball player, basketeer, cager
4basketweaver, basketmaker
-Basket Maker
-bass, basso
4bastard, by-blow, love child, illegitimate child, illegitimate, whoreson
-bat boy
4bather
4batman
-baton twirler, twirler
-Bavarian
4beadsman, bedesman
-beard
4beatnik, beat
4beauty consultant
-Bedouin, Beduin
4bedwetter, bed wetter, wetter
-beekeeper, apiarist, apiculturist
-beer drinker, ale drinker
4beggarman
4beggarwoman
-beldam, beldame
4theist
4believer, truster
4bell founder
4benedick, benedict
6berserker, berserk
4besieger
-best, topper
6betrothed
4Big Brother
4bigot
4big shot, big gun, big wheel, big cheese, big deal, big enchilada, big fish, head honcho
-big sister
-billiard player
4biochemist
-biographer
4bird fancier
-birth
4birth-control campaigner, birth-control reformer
4bisexual, bisexual person
-black belt
4blackmailer, extortioner, extortionist
4Black Muslim
-blacksmith
4blade
Qbleacher
4blind date
4bluecoat
-bluestocking, bas bleu
-boatbuilder
-boatman, boater, waterman
4boatswain, bos'n, bo's'n, bosun, bo'sun
-bobby
-bodyguard, escort
4boffin
4Bolshevik, Marxist, red, bolshie, bolshy
4Bolshevik, Bolshevist
4bombshell
4bondman, bondsman
4bondwoman, bondswoman, bondmaid
4bondwoman, bondswoman, bondmaid
4bond servant
4book agent
4bookbinder
4bookkeeper
4bookmaker
4bookworm
4booster, shoplifter, lifter
-bootblack, shoeblack
4bootlegger, moonshiner
4bootmaker, boot maker
4borderer
4border patrolman
4botanist, phytologist, plant scientist
4bottom feeder
4boulevardier
4bounty hunter
4bounty hunter
4Bourbon
4bowler
4slugger, slogger
-cub, lad, laddie, sonny, sonny boy
-Boy Scout
-boy scout
4boy wonder
-bragger, braggart, boaster, blowhard, line-shooter, vaunter
4brahman, brahmin
-brawler
-breadwinner
4breaststroker
-breeder, stock breeder
-brick
-bride
-bridesmaid, maid of honor
4bridge agent
4broadcast journalist
4Brother
-brother-in-law
4browser
-Brummie, Brummy
-buddy, brother, chum, crony, pal, sidekick
4bull
4bully
4bunny, bunny girl
4burglar
-bursar
4busboy, waiter's assistant
-business editor
4business traveler
4buster
4busybody, nosy-parker, nosey-parker, quidnunc
4buttinsky
4cabinetmaker, furniture maker
-caddie, golf caddie
4cadet, plebe
4caller, caller-out
-call girl
-calligrapher, calligraphist
4campaigner, candidate, nominee
-camper
4camp follower
-candidate, prospect
4canonist
4capitalist
4captain, headwaiter, maitre d'hotel, maitre d'
4captain, senior pilot
-captain
-captain, chieftain
-captive
4captive
-cardinal
-cardiologist, heart specialist, heart surgeon
6card player
4cardsharp, card sharp, cardsharper, card sharper, sharper, sharpie, sharpy, card shark
-careerist
4career man
-caregiver
4caretaker
4caretaker
-caricaturist
4carillonneur
-caroler, caroller
-carpenter
4carper, niggler
4Cartesian
4cashier
-casualty, injured party
-casualty
-casuist, sophist
-catechist
4catechumen, neophyte
4caterer
4Catholicos
6cat fancier
4Cavalier, Royalist
4cavalryman, trooper
6caveman, cave man, cave dweller, troglodyte
4celebrant
-celebrant, celebrator, celebrater
-celebrity, famous person
-cellist, violoncellist
4censor
4censor
-centenarian
-centrist, middle of the roader, moderate, moderationist
4centurion
-certified public accountant, CPA
4chachka, tsatske, tshatshke, tchotchke, tchotchkeleh
4chambermaid, fille de chambre
-chameleon
4champion, champ, title-holder
4chandler
4prison chaplain
4charcoal burner
4charge d'affaires
4charioteer
4charmer, beguiler
4chartered accountant
4chartist, technical analyst
-charwoman, char, cleaning woman, cleaning lady, woman
4male chauvinist, sexist
4cheapskate, tightwad
4Chechen
4checker
4cheerer
-cheerleader
-cheerleader
-Cheops, Khufu
-chess master
-chief executive officer, CEO, chief operating officer
-chief of staff
6chief petty officer
4Chief Secretary
-child, kid, youngster, minor, shaver, nipper, small fry, tiddler, tike, tyke, fry, nestling
-child, kid
-child, baby
4child prodigy, infant prodigy, wonder child
4chimneysweeper, chimneysweep, sweep
4chiropractor
6chit
4choker
4choragus
-choreographer
4chorus girl, showgirl, chorine
4chosen
4cicerone
-cigar smoker
-cipher, cypher, nobody, nonentity
-circus acrobat
-citizen
4city editor
-city father
6city man
4city slicker, city boy
4civic leader, civil leader
-civil rights leader, civil rights worker, civil rights activist
4cleaner
-clergyman, reverend, man of the cloth
-cleric, churchman, divine, ecclesiastic
4clerk
4clever Dick, clever clogs
4climatologist
-climber
-clinician
-closer, finisher
4closet queen
-clown, buffoon, goof, goofball, merry andrew
-clown, buffoon
4coach, private instructor, tutor
6coach, manager, handler
-pitching coach
-coachman
-coal miner, collier, pitman
4coastguardsman
4cobber
-cobbler, shoemaker
4codger, old codger
4co-beneficiary
-cog
4cognitive neuroscientist
-coiffeur
4coiner
4collaborator, cooperator, partner, pardner
-colleen
4college student, university student
4collegian, college man, college boy
4colonial
4colonialist
4colonizer, coloniser
4coloratura, coloratura soprano
-color guard
4colossus, behemoth, giant, heavyweight, titan
4comedian
4comedienne
6comer
4commander
-commander in chief, generalissimo
-commanding officer, commandant, commander
4commissar, political commissar
-commissioned officer
-commissioned military officer
-commissioner
-commissioner
4committee member
-committeewoman
4commodore
4communicant
4communist, commie
4Communist
-commuter
-compere
4complexifier
4compulsive
4computational linguist
4computer scientist
-computer user
4Comrade
-concert-goer, music lover
4conciliator, make-peace, pacifier, peacemaker, reconciler
4conductor
-confectioner, candymaker
4Confederate
4confessor
-confidant, intimate
4Confucian, Confucianist
4rep
4conqueror, vanquisher
4Conservative
4Nonconformist, chapelgoer
4Anglican
4consignee
4consigner, consignor
6constable
4constructivist
4contractor
4contralto
4contributor
4control freak
4convalescent
4convener
4convict, con, inmate, yard bird, yardbird
-copilot, co-pilot
4copycat, imitator, emulator, ape, aper
4coreligionist
4cornerback
4corporatist
4correspondent, letter writer
4cosmetician
4cosmopolitan, cosmopolite
4Cossack
4cost accountant
-co-star
4costumier, costumer, costume designer
4cotter, cottier
4cotter, cottar
4counselor, counsellor
4counterterrorist
4counterspy, mole
4countess
6compromiser
-countrywoman
4county agent, agricultural agent, extension agent
4courtier
-cousin, first cousin, cousin-german, full cousin
-cover girl, pin-up, lovely
4cow
-craftsman, artisan, journeyman, artificer
-craftsman, crafter
4crapshooter
-crazy, loony, looney, nutcase, weirdo
-creature, wight
4creditor
4creep, weirdo, weirdie, weirdy, spook
4criminologist
4critic
4Croesus
4cross-examiner, cross-questioner
4crossover voter, crossover
6croupier
4crown prince
-crown princess
-cryptanalyst, cryptographer, cryptologist
-Cub Scout
4cuckold
4cultist
4curandera
4curate, minister of religion, minister, parson, pastor, rector
4curator, conservator
4customer agent
4cutter, carver
4cyberpunk
4cyborg, bionic man, bionic woman
4cymbalist
4Cynic
4cytogeneticist
4cytologist
4czar
4czar, tsar, tzar
-dad, dada, daddy, pa, papa, pappa, pop
4dairyman
-Dalai Lama, Grand Lama
-dallier, dillydallier, dilly-dallier, mope, lounger
-dancer, professional dancer, terpsichorean
-dancer, social dancer
-clog dancer
-dancing-master, dance master
4dark horse
-darling, favorite, favourite, pet, dearie, deary, ducky
4date, escort
4daughter, girl
-dawdler, drone, laggard, lagger, trailer, poke
4day boarder
4day laborer, day labourer
6deacon, Protestant deacon
4deaconess
4deadeye
4deipnosophist
4dropout
4deadhead
4deaf person
4debtor, debitor
4deckhand, roustabout
4defamer, maligner, slanderer, vilifier, libeler, backbiter, traducer
4defense contractor
4deist, freethinker
4delegate
6deliveryman, delivery boy, deliverer
-demagogue, demagog, rabble-rouser
4demigod, superman, Ubermensch
4demographer, demographist, population scientist
-demonstrator, protester
4den mother
-department head
4depositor
-deputy
4dermatologist, skin doctor
4descender
-designated hitter
4designer, intriguer
4desk clerk, hotel desk clerk, hotel clerk
4desk officer
4desk sergeant, deskman, station keeper
4detainee, political detainee
-detective, investigator, tec, police detective
4detective
4detractor, disparager, depreciator, knocker
4developer
4deviationist
4devisee
4devisor
4devourer
4dialectician
4diarist, diary keeper, journalist
4dietician, dietitian, nutritionist
-diocesan
4director, theater director, theatre director
-director
4dirty old man
4disbeliever, nonbeliever, unbeliever
-disk jockey, disc jockey, dj
4dispatcher
4distortionist
4distributor, distributer
-district attorney, DA
4district manager
-diver, plunger
4divorcee, grass widow
4ex-wife, ex
6divorce lawyer
4docent
-doctor, doc, physician, MD, Dr., medico
4dodo, fogy, fogey, fossil
4doge
4dog in the manger
4dogmatist, doctrinaire
4dolichocephalic
-domestic partner, significant other, spousal equivalent, spouse equivalent
4Dominican
4dominus, dominie, domine, dominee
4don, father
4Donatist
-donna
-dosser, street person
-double, image, look-alike
4double-crosser, double-dealer, two-timer, betrayer, traitor
4down-and-out
4doyenne
4draftsman, drawer
4dramatist, playwright
4dreamer
-dressmaker, modiste, needlewoman, seamstress, sempstress
4dressmaker's model
-dribbler, driveller, slobberer, drooler
4dribbler
-drinker, imbiber, toper, juicer
-drinker
4drug addict, junkie, junky
4drug user, substance abuser, user
4Druid
-drum majorette, majorette
-drummer
4drunk
-drunkard, drunk, rummy, sot, inebriate, wino
4Druze, Druse
-dry, prohibitionist
4dry nurse
-duchess
4duke
-duffer
6dunker
4Dutch uncle
4dyspeptic
-eager beaver, busy bee, live wire, sharpie, sharpy
4earl
4earner, wage earner
4eavesdropper
-eccentric, eccentric person, flake, oddball, geek
4eclectic, eclecticist
-econometrician, econometrist
-economist, economic expert
4ectomorph
4editor, editor in chief
4egocentric, egoist
4egotist, egoist, swellhead
4ejaculator
4elder
-elder statesman
4elected official
-electrician, lineman, linesman
4elegist
4elocutionist
4emancipator, manumitter
4embryologist
4emeritus
4emigrant, emigre, emigree, outgoer
4emissary, envoy
6empress
-employee
-employer
4enchantress, witch
-enchantress, temptress, siren, Delilah, femme fatale
4encyclopedist, encyclopaedist
4endomorph
4enemy, foe, foeman, opposition
4energizer, energiser, vitalizer, vitaliser, animator
4end man
4end man, corner man
4endorser, indorser
4enjoyer
-enlisted woman
4enophile, oenophile
4entrant
4entrant
-entrepreneur, enterpriser
4envoy, envoy extraordinary, minister plenipotentiary
4enzymologist
4eparch
4epidemiologist
4epigone, epigon
4epileptic
4Episcopalian
4equerry
4equerry
4erotic
4escapee
4escapist, dreamer, wishful thinker
6Eskimo, Esquimau, Inuit
4espionage agent
4esthetician, aesthetician
4etcher
4ethnologist
4Etonian
4etymologist
4evangelist, revivalist, gospeler, gospeller
4Evangelist
4event planner
4examiner, inspector
4examiner, tester, quizzer
4exarch
-executant
6executive secretary
-executive vice president
4executrix
4exegete
4exhibitor, exhibitioner, shower
-exhibitionist, show-off
4exile, expatriate, expat
4existentialist, existentialist philosopher, existential philosopher
4exorcist, exorciser
4ex-spouse
4extern, medical extern
4extremist
4extrovert, extravert
4eyewitness
-facilitator
-fairy godmother
4falangist, phalangist
-falconer, hawker
-falsifier
4familiar
-fan, buff, devotee, lover
4fanatic, fiend
-fancier, enthusiast
-farm boy
-farmer, husbandman, granger, sodbuster
-farmhand, fieldhand, field hand, farm worker
4fascist
4fascista
4fatalist, determinist, predestinarian, predestinationist
-father, male parent, begetter
-Father, Padre
4father-figure
-father-in-law
4Fauntleroy, Little Lord Fauntleroy
4Fauve, fauvist
4favorite son
-featherweight
-federalist
4fellow traveler, fellow traveller
4female aristocrat
4female offspring
-female child, girl, little girl
4fence
-fiance, groom-to-be
-fielder, fieldsman
4field judge
-fighter pilot
4filer
4film director, director
4finder
4fire chief, fire marshal
-fire-eater, fire-swallower
-fire-eater, hothead
-fireman, firefighter, fire fighter, fire-eater
4fire marshall
4fire walker
-first baseman, first sacker
-firstborn, eldest
-first lady
-first lieutenant, 1st lieutenant
4first offender
-first sergeant, sergeant first class
-fishmonger, fishwife
4flagellant
4flag officer
4flak catcher, flak, flack catcher, flack
4flanker back, flanker
4flapper
-flatmate
6flatterer, adulator
4flibbertigibbet, foolish woman
4flight surgeon
4floorwalker, shopwalker
4flop, dud, washout
4Florentine
4flower girl
4flower girl
-flutist, flautist, flute player
4fly-by-night
-flyweight
-flyweight
-foe, enemy
-folk dancer
4folk poet
4follower
4football hero
4football player, footballer
4footman
-forefather, father, sire
4foremother
4foreign agent
4foreigner, outsider
-boss
4foreman
4forester, tree farmer, arboriculturist
4forewoman
4forger, counterfeiter
-forward
4foster-brother, foster brother
4foster-father, foster father
4foster-mother, foster mother
4foster-sister, foster sister
4foster-son, foster son
-founder, beginner, founding father, father
6foundress
4four-minute man
4framer
4Francophobe
4freak, monster, monstrosity, lusus naturae
4free agent, free spirit, freewheeler
4free agent
4freedom rider
4free-liver
4freeloader
4free trader
4Freudian
4friar, mendicant
-monk, monastic
4frontierswoman
4front man, front, figurehead, nominal head, straw man, strawman
4frotteur
4fucker
4fucker
4fuddy-duddy
-fullback
4funambulist, tightrope walker
4fundamentalist
4fundraiser
-futurist
4gadgeteer
4gagman, gagster, gagwriter
4gagman, standup comedian
-gainer, weight gainer
-gal
4galoot
4gambist
4gambler
4gamine
-garbage man, garbageman, garbage collector, garbage carter, garbage hauler, refuse collector, dustman
-gardener
4garment cutter
4garroter, garrotter, strangler, throttler, choker
4gasman
4gastroenterologist
4gatherer
4gawker
-gendarme
-general, full general
4generator, source, author
4geneticist
4genitor
4gent
-geologist
4geophysicist
4ghostwriter, ghost
4Gibson girl
-girl, miss, missy, young lady, young woman, fille
4girlfriend, girl, lady friend
4girlfriend
-girl wonder
4Girondist, Girondin
4gitano
-gladiator
-glassblower
4gleaner
-goat herder, goatherd
4godchild
4godfather
-godparent
-godson
4gofer
4goffer, gopher
4goldsmith, goldworker, gold-worker
4golfer, golf player, linksman
-gondolier, gondoliere
4good guy
4good old boy, good ole boy, good ol' boy
4good Samaritan
4gossip columnist
4gouger
-governor general
4grabber
4grader
-graduate nurse, trained nurse
-grammarian, syntactician
-granddaughter
4grande dame
-grandfather, gramps, granddad, grandad, granddaddy, grandpa
4Grand Inquisitor
-grandma, grandmother, granny, grannie, gran, nan, nanna
4grandmaster
-grandparent
4grantee
4granter
-grass widower, divorced man
-great-aunt, grandaunt
-great grandchild
-great granddaughter
-great grandmother
-great grandparent
-great grandson
-great-nephew, grandnephew
-great-niece, grandniece
-Green Beret
6grenadier, grenade thrower
4greeter, saluter, welcomer
-gringo
6grinner
4grocer
-groom, bridegroom
_groom, bridegroom
4grouch, grump, crank, churl, crosspatch
4group captain
4grunter
4prison guard, jailer, jailor, gaoler, screw, turnkey
-guard
4guesser
-guest, invitee
4guest
4guest of honor
4guest worker, guestworker
4guide
-guitarist, guitar player
4gunnery sergeant
4guru
-guru
4guvnor
-guy, cat, hombre, bozo
-gymnast
4gym rat
4gynecologist, gynaecologist, woman's doctor
4Gypsy, Gipsy, Romany, Rommany, Romani, Roma, Bohemian
4hack, drudge, hacker
4hacker, cyber-terrorist, cyberpunk
4haggler
-hairdresser, hairstylist, stylist, styler
4hakim, hakeem
4Hakka
4halberdier
-halfback
4half blood
4hand
-animal trainer, handler
4handyman, jack of all trades, odd-job man
-hang glider
4hardliner
-harlequin
4harmonizer, harmoniser
4hash head
4hatchet man, iceman
4hater
4hatmaker, hatter, milliner, modiste
4headman, tribal chief, chieftain, chief
-headmaster, schoolmaster, master
-head nurse
-hearer, listener, auditor, attender
4heartbreaker
4heathen, pagan, gentile, infidel
-heavyweight
4heavy
4heckler, badgerer
-hedger
4hedger, equivocator, tergiversator
4hedonist, pagan, pleasure seeker
4heir, inheritor, heritor
-heir apparent
-heiress, inheritress, inheritrix
4heir presumptive
4hellion, heller, devil
4helmsman, steersman, steerer
4hire
4hematologist, haematologist
4hemiplegic
4herald, trumpeter
4herbalist, herb doctor
4herder, herdsman, drover
4hermaphrodite, intersex, gynandromorph, androgyne, epicene, epicene person
-heroine
4heroin addict
4hero worshiper, hero worshipper
-Herr
4highbinder
-highbrow
-high commissioner
4highflier, highflyer
4Highlander, Scottish Highlander, Highland Scot
4high-muck-a-muck, pooh-bah
-high priest
4highjacker, hijacker
4hireling, pensionary
4historian, historiographer
4hitchhiker
-hitter, striker
4hobbyist
4holdout
4holdover, hangover
4holdup man, stickup man
4homeboy
4homeboy
4home buyer
4homegirl
-homeless, homeless person
4homeopath, homoeopath
4honest woman
-honor guard, guard of honor
4hooker
4hoper
-hornist
-horseman, equestrian, horseback rider
6horse trader
4horsewoman
-horse wrangler, wrangler
4horticulturist, plantsman
4hospital chaplain
4host, innkeeper, boniface
4host
6hostess
-hotelier, hotelkeeper, hotel manager, hotelman, hosteller
4housekeeper
4housemaster
-housemate
-house physician, resident, resident physician
4house sitter
4housing commissioner
4huckster, cheap-jack
-hugger
4humanist, humanitarian
4humanitarian, do-gooder, improver
-hunk
4huntress
6ex-husband, ex
4hydrologist
4hyperope
4hypertensive
4hypnotist, hypnotizer, hypnotiser, mesmerist, mesmerizer
-hypocrite, dissembler, dissimulator, phony, phoney, pretender
4iceman
4iconoclast
4ideologist, ideologue
6idol, matinee idol
4idolizer, idoliser
4imam, imaum
4imperialist
-important person, influential person, personage
4inamorato
-incumbent, officeholder
4incurable
-inductee
4industrialist
4infanticide
-inferior
4infernal
-infielder
4infiltrator
4informer, betrayer, rat, squealer, blabber
4ingenue
4ingenue
4polymath
-in-law, relative-in-law
6inquiry agent
4inspector
-inspector general
-instigator, initiator
-insurance broker, insurance agent, general agent, underwriter
4insurgent, insurrectionist, freedom fighter, rebel
4intelligence analyst
4interior designer, designer, interior decorator, house decorator, room decorator, decorator
-interlocutor, conversational partner
4interlocutor, middleman
4International Grandmaster
4internationalist
6internist
-interpreter, translator
4interpreter
4intervenor
4introvert
4invader, encroacher
4invalidator, voider, nullifier
-investigator
-investor
4invigilator
4irreligionist
4Ivy Leaguer
4Jack of all trades
4Jacksonian
4Jane Doe
4janissary
4Jat
4Javanese, Javan
4Jekyll and Hyde
-jester, fool, motley fool
4Jesuit
6jezebel
4jilt
4jobber, middleman, wholesaler
4job candidate
4Job's comforter
-jockey
4John Doe
4journalist
-judge, justice, jurist
6judge advocate
-juggler
4Jungian
4junior
4junior
4Junior, Jr, Jnr
4junior lightweight
4junior middleweight
6jurist, legal expert
4juror, juryman, jurywoman
4justice of the peace
4justiciar, justiciary
4kachina
-keyboardist
4Khedive
-kingmaker
-king, queen, world-beater
4King's Counsel
-Counsel to the Crown
-kin, kinsperson, family
4enate, matrikin, matrilineal kin, matrisib, matrilineal sib
4kink
-kinswoman
-kisser, osculator
6kitchen help
4kitchen police, KP
-Klansman, Ku Kluxer, Kluxer
4kleptomaniac
4kneeler
4knight
4knocker
4knower, apprehender
4know-it-all, know-all
4kolkhoznik
4Kshatriya
4labor coach, birthing coach, doula, monitrice
-laborer, manual laborer, labourer, jack
-Labourite
-lady
6lady-in-waiting
4lady's maid
-lama
4lamb, dear
4lame duck
4lamplighter
4land agent
4landgrave
4landlubber, lubber, landsman
4landlubber, landsman, landman
4landowner, landholder, property owner
4landscape architect, landscape gardener, landscaper, landscapist
4langlaufer
4languisher
4lapidary, lapidarist
-lass, lassie, young girl, jeune fille
-Latin
4Latin
4latitudinarian
4Jehovah's Witness
4law agent
-lawgiver, lawmaker
-lawman, law officer, peace officer
4law student
4lawyer, attorney
4lay reader
4lazybones
4leaker
4leaseholder, lessee
-lector, lecturer, reader
4lector, reader
4lecturer
-left-hander, lefty, southpaw
-legal representative
6legate, official emissary
4legatee
6legionnaire, legionary
4letterman
4liberator
4licenser
-licentiate
-lieutenant
-lieutenant colonel, light colonel
-lieutenant commander
4lieutenant junior grade, lieutenant JG
-life
-lifeguard, lifesaver
4life tenant
4light flyweight
-light heavyweight, cruiserweight
4light heavyweight
4light-o'-love, light-of-love
-lightweight
-lightweight
-lightweight
4lilliputian
4limnologist
-lineman
-line officer
4lion-hunter
4lisper
4lister
4literary critic
4literate, literate person
4litigant, litigator
4litterer, litterbug, litter lout
-little brother
-little sister
4lobbyist
4locksmith
4locum tenens, locum
4Lord, noble, nobleman
4loser
4loser, also-ran
4failure, loser, nonstarter, unsuccessful person
4Lothario
4loudmouth, blusterer
-lowerclassman, underclassman
4Lowlander, Scottish Lowlander, Lowland Scot
-loyalist, stalwart
4Luddite
4lumberman, lumberjack, logger, feller, faller
-lumper
4bedlamite
-pyromaniac
4lutist, lutanist, lutenist
4Lutheran
4lyricist, lyrist
4macebearer, mace, macer
-machinist, mechanic, shop mechanic
4madame
4maenad
4maestro, master
4magdalen
-magician, prestidigitator, conjurer, conjuror, illusionist
4magus
4maharani, maharanee
4mahatma
-maid, maiden
-maid, maidservant, housemaid, amah
-major
4major
4major-domo, seneschal
4maker, shaper
4malahini
4malcontent
4malik
4malingerer, skulker, shammer
4Malthusian
-adonis
-man
4man
-manageress
4mandarin
4maneuverer, manoeuvrer
4maniac
4Manichaean, Manichean, Manichee
-manicurist
4manipulator
4man-at-arms
6man of action, man of deeds
4man of letters
4manufacturer, producer
-marcher, parader
4marchioness, marquise
4margrave
4margrave
4Marine, devil dog, leatherneck, shipboard soldier
4marquess
4marquis, marquess
-marshal, marshall
-martinet, disciplinarian, moralist
-mascot
4masochist
-mason, stonemason
-masquerader, masker, masquer
4masseur
4masseuse
-master
-master, captain, sea captain, skipper
4master-at-arms
-master of ceremonies, emcee, host
4masturbator, onanist
4matchmaker, matcher, marriage broker
4mate, first mate
-mate
-mate
-mater
4material
4materialist
4matriarch, materfamilias
4matriarch
4matriculate
4matron
-mayor, city manager
-mayoress
4mechanical engineer
-medalist, medallist, medal winner
4medical officer, medic
-medical practitioner, medical man
4medical scientist
4medium, spiritualist, sensitive
4megalomaniac
4melancholic, melancholiac
4Melkite, Melchite
4melter
4nonmember
-board member
4clansman, clanswoman, clan member
4memorizer, memoriser
4Mendelian
-mender, repairer, fixer
4Mesoamerican
4messmate
4mestiza
4meteorologist
4meter maid
4Methodist
-Metis
-metropolitan
4mezzo-soprano, mezzo
-microeconomist, microeconomic expert
-middle-aged man
4middlebrow
-middleweight
-midwife, accoucheuse
4mikado, tenno
-Milanese
-miler
4miles gloriosus
-military attache
4military chaplain, padre, Holy Joe, sky pilot
4military leader
-military officer, officer
-military policeman, MP
4mill agent
-mill-hand, factory worker
-millionairess
4millwright
4minder
4mining engineer
-minister, government minister
4ministrant
-minor leaguer, bush leaguer
4Minuteman
4misanthrope, misanthropist
4misfit
-mistress
4mistress, kept woman, fancy woman
4mixed-blood
-model, poser
4class act
-modeler, modeller
4modifier
4molecular biologist
-Monegasque, Monacan
-monetarist
6moneygrubber
4moneymaker
4Mongoloid
4monolingual
4monologist
4moonlighter
4moralist
4morosoph
-morris dancer
4mortal enemy
4mortgagee, mortgage holder
4mortician, undertaker, funeral undertaker, funeral director
4moss-trooper
-mother, female parent
-mother
4mother
4mother figure
4mother hen
4mother-in-law
-mother's boy, mamma's boy, mama's boy
-mother's daughter
-motorcycle cop, motorcycle policeman, speed cop
-motorcyclist
4Mound Builder
4mountebank, charlatan
4mourner, griever, sorrower, lamenter
4mouthpiece, mouth
4mover
4moviegoer, motion-picture fan
4muffin man
4mugwump, independent, fencesitter
4Mullah, Mollah, Mulla
4muncher
4murderess
4murder suspect
-musher
-musician, instrumentalist, player
4musicologist
6music teacher
4musketeer
-Muslimah
4mutilator, maimer, mangler
4mutineer
4mute, deaf-mute, deaf-and-dumb person
4mutterer, mumbler, murmurer
4muzzler
-Mycenaen
4mycologist
-myope
4myrmidon
4mystic, religious mystic
4mythologist
4naif
4nailer
4namby-pamby
4name dropper
4namer
-nan
4nanny, nursemaid, nurse
4narc, nark, narcotics agent
4narcissist, narcist
4nark, copper's nark
-nationalist
4nautch girl
-naval commander
-Navy SEAL, SEAL
4obstructionist, obstructor, obstructer, resister, thwarter
4Nazarene
4Nazarene, Ebionite
4Nazi, German Nazi
4nebbish, nebbech
4necker
-neonate, newborn, newborn infant, newborn baby
4nephew
4neurobiologist
4neurologist, brain doctor
4neurosurgeon, brain surgeon
-neutral
4neutralist
-newcomer, fledgling, fledgeling, starter, neophyte, freshman, newbie, entrant
6newcomer
4New Dealer
4newspaper editor
-newsreader, news reader
4Newtonian
-niece
4niggard, skinflint, scrooge, churl
4night porter
4night rider, nightrider
4NIMBY
4niqaabi
4nitpicker
-Nobelist, Nobel Laureate
4NOC
4noncandidate
-noncommissioned officer, noncom, enlisted officer
4nondescript
4nondriver
4nonparticipant
4nonperson, unperson
4nonresident
-nonsmoker
-Northern Baptist
4noticer
4novelist
-novitiate, novice
4nuclear chemist, radiochemist
4nudger
4nullipara
6number theorist
-nurse
6nursling, nurseling, suckling
-nymph, houri
-nymphet
4nympholept
4nymphomaniac, nympho
4oarswoman
-oboist
4obscurantist
4observer, commentator
4obstetrician, accoucheur
4occupier
4occultist
-wine lover
4offerer, offeror
4office-bearer
4office boy
4officeholder, officer
-officiant
4Federal, Fed, federal official
4oilman
4oil tycoon
4old-age pensioner
-old boy
-old lady
-old man
-oldster, old person, senior citizen, golden ager
4old-timer, oldtimer, gaffer, old geezer, antique
-old woman
-oligarch
6Olympian
4omnivore
4oncologist
-onlooker, looker-on
4onomancer
4operator
4opportunist, self-seeker
4optimist
4Orangeman
-orator, speechmaker, rhetorician, public speaker, speechifier
4orderly, hospital attendant
4orderly
4orderly sergeant
4ordinand
4ordinary
-organ-grinder
-organist
4organization man
4organizer, organiser, arranger
4organizer, organiser, labor organizer
4originator, conceiver, mastermind
4ornithologist, bird watcher
-orphan
-orphan
-osteopath, osteopathist
4out-and-outer
4outdoorswoman
4outfielder
-outfielder
-right fielder
-right-handed pitcher, right-hander
4outlier
4owner-occupier
4oyabun
4packrat
4padrone
4padrone
4page, pageboy
-painter
4Paleo-American, Paleo-Amerind, Paleo-Indian
4paleontologist, palaeontologist, fossilist
6pallbearer, bearer
4palmist, palmister, chiromancer
4pamperer, spoiler, coddler, mollycoddler
-Panchen Lama
-panelist, panellist
4panhandler
4paparazzo
4paperboy
4paperhanger, paperer
4paperhanger
4papoose, pappoose
4pardoner
4paretic
-parishioner
4park commissioner
-Parliamentarian, Member of Parliament
-parliamentary agent
4parodist, lampooner
4parricide
-parrot
-partaker, sharer
4part-timer
4party
4party man, party liner
-passenger, rider
4passer
4paster
4pater
-patient
-patriarch
-patriarch
-patriarch, paterfamilias
-patriot, nationalist
-patron, sponsor, supporter
4patternmaker
4pawnbroker
4payer, remunerator
-peacekeeper
4peasant
4pedant, bookworm, scholastic
-peddler, pedlar, packman, hawker, pitchman
4pederast, paederast, child molester
4penologist
4pentathlete
4Pentecostal, Pentecostalist
-percussionist
4periodontist
4peshmerga
4personality
4personal representative
4personage
4persona grata
4persona non grata
4personification
6perspirer, sweater
4pervert, deviant, deviate, degenerate
-pessimist
4pest, blighter, cuss, pesterer, gadfly
-Peter Pan
4petitioner, suppliant, supplicant, requester
4petit juror, petty juror
-pet sitter, critter sitter
4petter, fondler
-Pharaoh, Pharaoh of Egypt
-pharmacist, druggist, chemist, apothecary, pill pusher, pill roller
-philanthropist, altruist
-philatelist, stamp collector
4philosopher
4phonetician
4phonologist
4photojournalist
4photometrist, photometrician
-physical therapist, physiotherapist
4physicist
4piano maker
-picker, chooser, selector
6picnicker, picknicker
-pilgrim
4pill
4pillar, mainstay
4pill head
4pilot
4Piltdown man, Piltdown hoax
4pimp, procurer, panderer, pander, pandar, fancy man, ponce
-pipe smoker
4pip-squeak, squirt, small fry
4pisser, urinator
-pitcher, hurler, twirler
4pitchman
4placeman, placeseeker
4placer miner
4plagiarist, plagiarizer, plagiariser, literary pirate, pirate
4plainsman
4planner, contriver, deviser
4planter, plantation owner
6plasterer
-platinum blond, platinum blonde
4platitudinarian
4playboy, man-about-town, Corinthian
-player, participant
6playmate, playfellow
4pleaser
4pledger
-plenipotentiary
4plier, plyer
4plodder, slowpoke, stick-in-the-mud, slowcoach
4plodder, slogger
4plotter, mapper
4plumber, pipe fitter
4pluralist
4pluralist
4poet
4pointsman
4point woman
-policyholder
4political prisoner
-political scientist
-politician, politico, pol, political leader
-politician
4pollster, poll taker, headcounter, canvasser
4polluter, defiler
-pool player
4portraitist, portrait painter, portrayer, limner
4poseuse
4positivist, rationalist
4postdoc, post doc
4poster girl
4postulator
4private citizen
4problem solver, solver, convergent thinker
4pro-lifer
4prosthetist
4postulant
4potboy, potman
-poultryman, poulterer
4power user
4power worker, power-station worker
4practitioner, practician
-prayer, supplicant
4preceptor, don
4predecessor
4preemptor, pre-emptor
4preemptor, pre-emptor
-premature baby, preterm baby, premature infant, preterm infant, preemie, premie
-presbyter
4presenter, sponsor
4presentist
4preserver
-president
-President of the United States, United States President, President, Chief Executive
4president, prexy
4press agent, publicity man, public relations man, PR man
-press photographer
-priest
4prima ballerina
4prima donna, diva
4prima donna
-primigravida, gravida I
4primordial dwarf, hypoplastic dwarf, true dwarf, normal dwarf
4prince charming
4prince consort
4princeling
-Prince of Wales
4princess
4princess royal
4principal, dealer
-principal, school principal, head teacher, head
4print seller
4prior
-private, buck private, common soldier
-probationer, student nurse
4processor
4process-server
4proconsul
4proconsul
4proctologist
4proctor, monitor
4procurator
4procurer, securer
4profit taker
-programmer, computer programmer, coder, software engineer
4promiser, promisor
-promoter, booster, plugger
4promulgator
4propagandist
-propagator, disseminator
4property man, propman, property master
6prophetess
4prophet
4prosecutor, public prosecutor, prosecuting officer, prosecuting attorney
4prospector
-protectionist
-protegee
4protozoologist
4provost marshal
-pruner, trimmer
4psalmist
4psephologist
4psychiatrist, head-shrinker, shrink
4psychic
-psycholinguist
4psychophysicist
4publican, tavern keeper
4pudge
4puerpera
4punching bag
4punter
4punter
-puppeteer
4puppy, pup
4purchasing agent
4puritan
4Puritan
4pursuer
4pusher, shover
4pusher, drug peddler, peddler, drug dealer, drug trafficker
-pusher, thruster
4putz
4Pygmy, Pigmy
4qadi
4quadriplegic
4quadruplet, quad
4quaker, trembler
4quarter
-quarterback, signal caller, field general
-quartermaster
4quartermaster general
-Quebecois
-queen, queen regnant, female monarch
4Queen of England
4queen
-queen
-queen consort
-queen mother
4Queen's Counsel
4question master, quizmaster
4quick study, sponge
4quietist
4quitter
-rabbi
4racist, racialist
4radiobiologist
4radiologic technologist
-radiologist, radiotherapist
4rainmaker
-raiser
4raja, rajah
4rake, rakehell, profligate, rip, blood, roue
4ramrod
4ranch hand
-ranker
4ranter, raver
4rape suspect
4rapper
4rapporteur
4rare bird, rara avis
-ratepayer
4raw recruit
-reader
-reading teacher
4realist
4real estate broker, real estate agent, estate agent, land agent, house agent
-rear admiral
4receiver
4reciter
4recruit, enlistee
-recruit, military recruit
4recruiter
4recruiting-sergeant
4redcap
-redhead, redheader, red-header, carrottop
4redneck, cracker
4reeler
4reenactor
4referral
-referee, ref
4refiner
4Reform Jew
4registered nurse, RN
4registrar
4Regius professor
4reliever, allayer, comforter
4anchorite, hermit
4religious leader
4remover
4Renaissance man, generalist
4renegade
4rentier
-repairman, maintenance man, service man
-reporter, newsman, newsperson
4newswoman
-representative
4reprobate, miscreant
-rescuer, recoverer, saver
-reservist
-resident commissioner
4respecter
4restaurateur, restauranter
4restrainer, controller
-retailer, retail merchant
-retiree, retired person
4returning officer
4revenant
4revisionist
4revolutionist, revolutionary, subversive, subverter
-rheumatologist
4Rhodesian man, Homo rhodesiensis
4rhymer, rhymester, versifier, poetizer, poetiser
-rich person, wealthy person, have
-rider
6riding master
4rifleman
-right-hander, right hander, righthander
4right-hand man, chief assistant, man Friday
4ringer
4ringleader
4roadman, road mender
4roarer, bawler, bellower, screamer, screecher, shouter, yeller
4rocket engineer, rocket scientist
4rocket scientist
-rock star
4Romanov, Romanoff
4romanticist, romantic
4ropemaker, rope-maker, roper
4roper
4roper
4ropewalker, ropedancer
4rosebud
4Rosicrucian
-Mountie
4Rough Rider
4roundhead
4civil authority, civil officer
-runner
-runner
-runner
4running back
4rusher
4rustic
4saboteur, wrecker, diversionist
4sadist
4sailing master, navigator
4sailor, crewman
4salesgirl, saleswoman, saleslady
-salesman
-salesperson, sales representative, sales rep
4salvager, salvor
4sandwichman
-sangoma
4sannup
4sapper
4Sassenach
4satrap
-saunterer, stroller, ambler
4Savoyard
4sawyer
4scalper
4scandalmonger
4scapegrace, black sheep
4scene painter
4schemer, plotter
4schizophrenic
4schlemiel, shlemiel
4schlockmeister, shlockmeister
4scholar, scholarly person, bookman, student
4scholiast
-schoolchild, school-age child, pupil
-schoolfriend
4Schoolman, medieval Schoolman
-schoolmaster
-schoolmate, classmate, schoolfellow, class fellow
4scientist
4scion
4scoffer, flouter, mocker, jeerer
4scofflaw
-scorekeeper, scorer
-scorer
4scourer
4scout, talent scout
-scoutmaster
-scrambler
4scratcher
4screen actor, movie actor
4scrutineer, canvasser
_scuba diver
-sculptor, sculpturer, carver, statue maker
4Sea Scout
4seasonal worker, seasonal
4seasoner
4second baseman, second sacker
-second cousin
4seconder
-second fiddle, second banana
4second-in-command
4second lieutenant, 2nd lieutenant
-second-rater, mediocrity
4secretary
4Secretary of Agriculture, Agriculture Secretary
4Secretary of Health and Human Services
-Secretary of State
-Secretary of the Interior, Interior Secretary
4sectarian, sectary, sectarist
4section hand
-secularist
-security consultant
-seeded player, seed
4seeder, cloud seeder
4seeker, searcher, quester
4segregate
4segregator, segregationist
4selectman
4selectwoman
4selfish person
4self-starter
-seller, marketer, vender, vendor, trafficker
4selling agent
4semanticist, semiotician
-semifinalist
4seminarian, seminarist
-senator
4sendee
4senior
4senior vice president
6separatist, separationist
4septuagenarian
4serf, helot, villein
4spree killer
-serjeant-at-law, serjeant, sergeant-at-law, sergeant
4server
-serviceman, military man, man, military personnel
-settler, colonist
-settler
-sex symbol
4sexton, sacristan
4shaheed
4Shakespearian, Shakespearean
4shanghaier, seizer
4sharecropper, cropper, sharecrop farmer
4shaver
4Shavian
-sheep
-sheik, tribal sheik, sheikh, tribal sheikh, Arab chief
4shelver
-shepherd
4ship-breaker
6shipmate
4shipowner
4shipping agent
4shirtmaker
4shogun
4shopaholic
4shop girl
6shop steward, steward
6shot putter
4shrew, termagant
4shuffler
4shyster, pettifogger
-sibling, sib
-sick person, diseased person, sufferer
4sightreader
4signaler, signaller
4signer
4signor, signior
4signora
4signore
-signorina
4silent partner, sleeping partner
4addle-head, addlehead, loon, birdbrain
4simperer
-singer, vocalist, vocalizer, vocaliser
4Sinologist
4sipper
4sirrah
-Sister
-sister, sis
4waverer, vacillator, hesitator, hesitater
-sitar player
4sixth-former
-skateboarder
4skeptic, sceptic, doubter
4sketcher
-skidder
4skier
4skinny-dipper
-skin-diver, aquanaut
-skinhead
4slasher
4slattern, slut, slovenly woman, trollop
-sleeper, slumberer
-sleeper
-sleeping beauty
-sleuth, sleuthhound
4slob, sloven, pig, slovenly person
4sloganeer
4slopseller, slop-seller
-smasher, stunner, knockout, beauty, ravisher, sweetheart, peach, lulu, looker, mantrap, dish
4smirker
4smith, metalworker
4smoothie, smoothy, sweet talker, charmer
4smuggler, runner, contrabandist, moon curser, moon-curser
4sneezer
4snob, prig, snot, snoot
4snoop, snooper
4snorer
4sob sister
-soccer player
4social anthropologist, cultural anthropologist
4social climber, climber
4socialist
4socializer, socialiser
4social scientist
4social secretary
4Socinian
-sociolinguist
-sociologist
4soda jerk, soda jerker
4sodalist
4sodomite, sodomist, sod, bugger
-soldier
-son, boy
-songster
-songstress
-songwriter, songster, ballad maker
4sorcerer, magician, wizard, necromancer, thaumaturge, thaumaturgist
4sorehead
-soul mate
4Southern Baptist
-sovereign, crowned head, monarch
4spacewalker
4Spanish American, Hispanic American, Hispanic
-sparring partner, sparring mate
4spastic
-speaker, talker, utterer, verbalizer, verbaliser
4native speaker
-Speaker
4speechwriter
4specialist, medical specialist
4specifier
-spectator, witness, viewer, watcher, looker
4speech therapist
-speedskater, speed skater
4spellbinder
-sphinx
4spinster, old maid
4split end
-sport, sportsman, sportswoman
4sport, summercater
-sporting man, outdoor man
-sports announcer, sportscaster, sports commentator
4sports editor
4sprog
-square dancer
4square shooter, straight shooter, straight arrow
4squatter
4squire
4squire
-staff member, staffer
-staff sergeant
4stage director
4stainer
6stakeholder
4stalker
4stalking-horse
4stammerer, stutterer
4stamper, stomper, tramper, trampler
4standee
4stand-in, substitute, relief, reliever, backup, backup man, fill-in
4star, principal, lead
-starlet
4starter, dispatcher
4statesman, solon, national leader
-state treasurer
4stationer, stationery seller
4stenographer, amanuensis, shorthand typist
4stentor
4stepbrother, half-brother, half brother
4stepmother
4stepparent
4stevedore, loader, longshoreman, docker, dockhand, dock worker, dockworker, dock-walloper, lumper
4steward
-steward, flight attendant
4steward
4stickler
4stiff
4stifler, smotherer
4stipendiary, stipendiary magistrate
4stitcher
4stockjobber
-stock trader
4stockist
4stoker, fireman
4stooper
4store detective
4strafer
4straight man, second banana
4stranger, alien, unknown
4stranger
-strategist, strategian
4straw boss, assistant foreman
4streetwalker, street girl, hooker, hustler, floozy, floozie, slattern
4stretcher-bearer, litter-bearer
4struggler
-stud, he-man, macho-man
-student, pupil, educatee
4stumblebum, palooka
-stylist
4subaltern
-subcontractor
4subduer, surmounter, overcomer
4subject, case, guinea pig
6subordinate, subsidiary, underling, foot soldier
4substitute, reserve, second-stringer
-successor, heir
-successor, replacement
4succorer, succourer
-Sufi
4suffragan, suffragan bishop
6suffragette
4sugar daddy
4suicide bomber
4suitor, suer, wooer
-sumo wrestler
-sunbather
4sundowner
4super heavyweight
4superior, higher-up, superordinate
4supermom
4supernumerary, spear carrier, extra
-supremo
-surgeon, operating surgeon, sawbones
4Surgeon General
4Surgeon General
4surpriser
-surveyor
-surveyor
4survivor, subsister
4sutler, victualer, victualler, provisioner
4sweeper
-sweetheart, sweetie, steady, truelove
4swinger, tramp
4switcher, whipper
4swot, grind, nerd, wonk, dweeb
4sycophant, toady, crawler, lackey, ass-kisser
-sylph
-sympathizer, sympathiser, well-wisher
4symphonist
4syncopator
-syndic
-tactician
4tagger
-tailback
4tallyman, tally clerk
4tallyman
-tanker, tank driver
4tapper, wiretapper, phone tapper
4Tartuffe, Tartufe
4Tarzan
-taster, taste tester, taste-tester, sampler
4tax assessor, assessor
4taxer
4taxi dancer
6taxonomist, taxonomer, systematist
-teacher, instructor
4teaching fellow
4tearaway
4technical sergeant
-technician
4Ted, Teddy boy
4teetotaler, teetotaller, teetotalist
-television reporter, television newscaster, TV reporter, TV newsman
4temporizer, temporiser
4tempter
6term infant
4toiler
4tenant, renter
4tenant
4tenderfoot
-tennis player
-tennis pro, professional tennis player
-tenor saxophonist, tenorist
6termer
4terror, scourge, threat
4tertigravida, gravida III
4testator, testate
4testatrix
4testee, examinee
4test-tube baby
4Texas Ranger, Ranger
4thane
4theatrical producer
4theologian, theologist, theologizer, theologiser
4theorist, theoretician, theorizer, theoriser, idealogue
-theosophist
-therapist, healer
4Thessalonian
4thinker, creative thinker, mind
4thinker
-thrower
4thurifer
4ticket collector, ticket taker
4tight end
4tiler
4timekeeper, timer
-Timorese
4tinkerer, fiddler
4tinsmith, tinner
4tinter
4tippler, social drinker
4tipster, tout
4T-man
4toastmaster, symposiarch
4toast mistress
4tobogganist
4tomboy, romp, hoyden
4toolmaker
4torchbearer
4Tory
4Tory
4tosser
4tosser, jerk-off, wanker
4totalitarian
-tourist, tourer, holidaymaker
4tout, touter
4tout, ticket tout
4tovarich, tovarisch
4towhead
4town clerk
-town crier, crier
4townsman, towner
4toxicologist
4track star
4trader, bargainer, dealer, monger
4trade unionist, unionist, union member
4traditionalist, diehard
-traffic cop
4tragedian
4tragedian
4tragedienne
4trail boss
4trainer
4traitor, treasonist
4traitress
4transactor
4transcriber
4transfer, transferee
4transferee
4translator, transcriber
-transvestite, cross-dresser
4traveling salesman, travelling salesman, commercial traveler, commercial traveller, roadman, bagman
4traverser
-trawler
-Treasury, First Lord of the Treasury
4trencher
4trend-setter, taste-maker, fashion arbiter
-tribesman
4trier, attempter, essayer
4trifler
4trooper
-trooper, state trooper
4Trotskyite, Trotskyist, Trot
4truant, hooky player
-trumpeter, cornetist
4trusty
4Tudor
4tumbler
4tutee
-twin
4two-timer
-Tyke
4tympanist, timpanist
4typist
4tyrant, autocrat, despot
4umpire, ump
-understudy, standby
4undesirable
-unicyclist
4unilateralist
4Unitarian
4Arminian
4universal donor
4UNIX guru
-Unknown Soldier
4upsetter
4upstager
-upstart, parvenu, nouveau-riche, arriviste
4upstart
6urchin
4urologist
4usherette
4usher, doorkeeper
4usurper, supplanter
4utility man
4utilizer, utiliser
4Utopian
4uxoricide
6vacationer, vacationist
-valedictorian, valedictory speaker
4valley girl
-vaulter, pole vaulter, pole jumper
-vegetarian
4vegan
4venerator
4venture capitalist
4venturer, merchant-venturer
4vermin, varmint
-very important person, VIP, high-up, dignitary, panjandrum, high muckamuck
4vibist, vibraphonist
-vicar
4vicar
-vicar-general
4vice chancellor
6vicegerent
4vice president, V.P.
4vice-regent
4victim, dupe
4Victorian
4victualer, victualler
4vigilante, vigilance man
-villager
4vintager
-vintner, wine merchant
4violator, debaucher, ravisher
4violator, lawbreaker, law offender
-violist
4virago
4virologist
6Visayan, Bisayan
4viscountess
-viscount
4Visigoth
4visionary
4visiting fireman
-visiting professor
6visualizer, visualiser
4vixen, harpy, hellcat
4vizier
4voicer
4volunteer, unpaid worker
4volunteer, military volunteer, voluntary
4votary
4votary
4vouchee
4vower
6voyager
4voyeur, Peeping Tom, peeper
4vulcanizer, vulcaniser
4waffler
4Wagnerian
-waif, street child
4wailer
-waiter, server
-waitress
4walking delegate
4walk-on
4wallah
4wally
4waltzer
-wanderer, roamer, rover, bird of passage
4Wandering Jew
4wanton
4warrantee
4warrantee
4washer
4washerman, laundryman
4washwoman, washerwoman, laundrywoman, laundress
4wassailer, carouser
4wastrel, waster
4Wave
-weatherman, weather forecaster
4weekend warrior
4weeder
-welder
4welfare case, charity case
4westerner
4West-sider
4wetter
4whaler
4Whig
4whiner, complainer, moaner, sniveller, crybaby, bellyacher, grumbler, squawker
4whipper-in
4whisperer
4whiteface
4Carmelite, White Friar
4Augustinian
4white hope, great white hope
4white supremacist
4whoremaster, whoremonger
4whoremaster, whoremonger, john, trick
-widow, widow woman
-wife, married woman
4wiggler, wriggler, squirmer
4wimp, chicken, crybaby
4wing commander
-winger
6winner
6winner, victor
4window dresser, window trimmer
4winker
4wiper
4wireman, wirer
4wise guy, smart aleck, wiseacre, wisenheimer, weisenheimer
4witch doctor
4withdrawer
4withdrawer
-woman, adult female
4woman
4wonder boy, golden boy
4wonderer
-working girl
-workman, workingman, working man, working person
4workmate
4worldling
-worshiper, worshipper
4worthy
6wrecker
-wright
4write-in candidate, write-in
4writer, author
4Wykehamist
4yakuza
-yard bird, yardbird
4yardie
4yardman
4yardmaster, trainmaster, train dispatcher
4yenta
4yogi
-young buck, young man
4young Turk
4Young Turk
4Zionist
-zoo keeper
4Genet, Edmund Charles Edouard Genet, Citizen Genet
4Kennan, George F. Kennan, George Frost Kennan
4Munro, H. H. Munro, Hector Hugh Munro, Saki
4Popper, Karl Popper, Sir Karl Raimund Popper
4Stoker, Bram Stoker, Abraham Stoker
4Townes, Charles Townes, Charles Hard Townes
-dust storm, duster, sandstorm, sirocco
-parhelion, mock sun, sundog
-snow, snowfall
4facula
-wave
4microflora
4wilding
4semi-climber
-volva
-basidiocarp
4domatium
4apomict
-aquatic
-bryophyte, nonvascular plant
4acrocarp, acrocarpous moss
-sphagnum, sphagnum moss, peat moss, bog moss
-liverwort, hepatic
-hepatica, Marchantia polymorpha
4pecopteris
6pteridophyte, nonflowering plant
-fern
4fern ally
-spore
4carpospore
4chlamydospore
4conidium, conidiospore
4oospore
4tetraspore
4zoospore
-cryptogam
4spermatophyte, phanerogam, seed plant
4seedling
-annual
6biennial
4perennial
4hygrophyte
4gymnosperm
4gnetum, Gnetum gnemon
4Catha edulis
4ephedra, joint fir
4mahuang, Ephedra sinica
-welwitschia, Welwitschia mirabilis
-cycad
-sago palm, Cycas revoluta
-false sago, fern palm, Cycas circinalis
-zamia
4coontie, Florida arrowroot, Seminole bread, Zamia pumila
4ceratozamia
-dioon
-encephalartos
4kaffir bread, Encephalartos caffer
-macrozamia
4burrawong, Macrozamia communis, Macrozamia spiralis
-pine, pine tree, true pine
-pinon, pinyon
4nut pine
-pinon pine, Mexican nut pine, Pinus cembroides
6Rocky mountain pinon, Pinus edulis
-single-leaf, single-leaf pine, single-leaf pinyon, Pinus monophylla
6bishop pine, bishop's pine, Pinus muricata
4California single-leaf pinyon, Pinus californiarum
4Parry's pinyon, Pinus quadrifolia, Pinus parryana
-spruce pine, Pinus glabra
-black pine, Pinus nigra
-pitch pine, northern pitch pine, Pinus rigida
-pond pine, Pinus serotina
-stone pine, umbrella pine, European nut pine, Pinus pinea
-Swiss pine, Swiss stone pine, arolla pine, cembra nut tree, Pinus cembra
4cembra nut, cedar nut
-Swiss mountain pine, mountain pine, dwarf mountain pine, mugho pine, mugo pine, Pinus mugo
-ancient pine, Pinus longaeva
4white pine
-American white pine, eastern white pine, weymouth pine, Pinus strobus
-western white pine, silver pine, mountain pine, Pinus monticola
4southwestern white pine, Pinus strobiformis
4limber pine, Pinus flexilis
-whitebark pine, whitebarked pine, Pinus albicaulis
-yellow pine
-ponderosa, ponderosa pine, western yellow pine, bull pine, Pinus ponderosa
-Jeffrey pine, Jeffrey's pine, black pine, Pinus jeffreyi
-shore pine, lodgepole, lodgepole pine, spruce pine, Pinus contorta
4Sierra lodgepole pine, Pinus contorta murrayana
-loblolly pine, frankincense pine, Pinus taeda
-jack pine, Pinus banksiana
4swamp pine
-longleaf pine, pitch pine, southern yellow pine, Georgia pine, Pinus palustris
4shortleaf pine, short-leaf pine, shortleaf yellow pine, Pinus echinata
-red pine, Canadian red pine, Pinus resinosa
-Scotch pine, Scots pine, Scotch fir, Pinus sylvestris
4scrub pine, Virginia pine, Jersey pine, Pinus virginiana
-Monterey pine, Pinus radiata
-bristlecone pine, Rocky Mountain bristlecone pine, Pinus aristata
-table-mountain pine, prickly pine, hickory pine, Pinus pungens
4knobcone pine, Pinus attenuata
4Japanese red pine, Japanese table pine, Pinus densiflora
-Japanese black pine, black pine, Pinus thunbergii
-Torrey pine, Torrey's pine, soledad pine, grey-leaf pine, sabine pine, Pinus torreyana
-larch, larch tree
-American larch, tamarack, black larch, Larix laricina
-western larch, western tamarack, Oregon larch, Larix occidentalis
4subalpine larch, Larix lyallii
4European larch, Larix decidua
4Siberian larch, Larix siberica, Larix russica
6golden larch, Pseudolarix amabilis
-fir, fir tree, true fir
-silver fir
-amabilis fir, white fir, Pacific silver fir, red silver fir, Christmas tree, Abies amabilis
-European silver fir, Christmas tree, Abies alba
-white fir, Colorado fir, California white fir, Abies concolor, Abies lowiana
-balsam fir, balm of Gilead, Canada balsam, Abies balsamea
-Fraser fir, Abies fraseri
-lowland fir, lowland white fir, giant fir, grand fir, Abies grandis
-Alpine fir, subalpine fir, Abies lasiocarpa
-Santa Lucia fir, bristlecone fir, Abies bracteata, Abies venusta
-cedar, cedar tree, true cedar
-cedar of Lebanon, Cedrus libani
-deodar, deodar cedar, Himalayan cedar, Cedrus deodara
-Atlas cedar, Cedrus atlantica
-spruce
-Norway spruce, Picea abies
-weeping spruce, Brewer's spruce, Picea breweriana
4Engelmann spruce, Engelmann's spruce, Picea engelmannii
-white spruce, Picea glauca
-black spruce, Picea mariana, spruce pine
4Siberian spruce, Picea obovata
-Sitka spruce, Picea sitchensis
-oriental spruce, Picea orientalis
-Colorado spruce, Colorado blue spruce, silver spruce, Picea pungens
-red spruce, eastern spruce, yellow spruce, Picea rubens
-hemlock, hemlock tree
-eastern hemlock, Canadian hemlock, spruce pine, Tsuga canadensis
4Carolina hemlock, Tsuga caroliniana
-mountain hemlock, black hemlock, Tsuga mertensiana
-western hemlock, Pacific hemlock, west coast hemlock, Tsuga heterophylla
-douglas fir
-green douglas fir, douglas spruce, douglas pine, douglas hemlock, Oregon fir, Oregon pine, Pseudotsuga menziesii
4big-cone spruce, big-cone douglas fir, Pseudotsuga macrocarpa
4Cathaya
-cedar, cedar tree
4cypress, cypress tree
4gowen cypress, Cupressus goveniana
4pygmy cypress, Cupressus pigmaea, Cupressus goveniana pigmaea
4Santa Cruz cypress, Cupressus abramsiana, Cupressus goveniana abramsiana
-Arizona cypress, Cupressus arizonica
4Guadalupe cypress, Cupressus guadalupensis
-Monterey cypress, Cupressus macrocarpa
4Mexican cypress, cedar of Goa, Portuguese cypress, Cupressus lusitanica
-Italian cypress, Mediterranean cypress, Cupressus sempervirens
4King William pine, Athrotaxis selaginoides
4Chilean cedar, Austrocedrus chilensis
-incense cedar, red cedar, Calocedrus decurrens, Libocedrus decurrens
-southern white cedar, coast white cedar, Atlantic white cedar, white cypress, white cedar, Chamaecyparis thyoides
-Oregon cedar, Port Orford cedar, Lawson's cypress, Lawson's cedar, Chamaecyparis lawsoniana
-yellow cypress, yellow cedar, Nootka cypress, Alaska cedar, Chamaecyparis nootkatensis
-Japanese cedar, Japan cedar, sugi, Cryptomeria japonica
-juniper berry
4incense cedar
4kawaka, Libocedrus plumosa
-pahautea, Libocedrus bidwillii, mountain pine
-metasequoia, dawn redwood, Metasequoia glyptostrodoides
-arborvitae
-western red cedar, red cedar, canoe cedar, Thuja plicata
-American arborvitae, northern white cedar, white cedar, Thuja occidentalis
-Oriental arborvitae, Thuja orientalis, Platycladus orientalis
4hiba arborvitae, Thujopsis dolobrata
4keteleeria
-Wollemi pine
-araucaria
-monkey puzzle, chile pine, Araucaria araucana
-norfolk island pine, Araucaria heterophylla, Araucaria excelsa
4new caledonian pine, Araucaria columnaris
-bunya bunya, bunya bunya tree, Araucaria bidwillii
4hoop pine, Moreton Bay pine, Araucaria cunninghamii
-kauri pine, dammar pine
-kauri, kaury, Agathis australis
4amboina pine, amboyna pine, Agathis dammara, Agathis alba
4dundathu pine, queensland kauri, smooth bark kauri, Agathis robusta
4red kauri, Agathis lanceolata
4plum-yew
4California nutmeg, nutmeg-yew, Torreya californica
4stinking cedar, stinking yew, Torrey tree, Torreya taxifolia
4celery pine
4celery top pine, celery-topped pine, Phyllocladus asplenifolius
4tanekaha, Phyllocladus trichomanoides
4Alpine celery pine, Phyllocladus alpinus
-yellowwood, yellowwood tree
4gymnospermous yellowwood
4podocarp
4yacca, yacca podocarp, Podocarpus coriaceus
-brown pine, Rockingham podocarp, Podocarpus elatus
4cape yellowwood, African yellowwood, Podocarpus elongatus
4South-African yellowwood, Podocarpus latifolius
4alpine totara, Podocarpus nivalis
4totara, Podocarpus totara
4common yellowwood, bastard yellowwood, Afrocarpus falcata
-kahikatea, New Zealand Dacryberry, New Zealand white pine, Dacrycarpus dacrydioides, Podocarpus dacrydioides
6rimu, imou pine, red pine, Dacrydium cupressinum
4tarwood, tar-wood, Dacrydium colensoi
4common sickle pine, Falcatifolium falciforme
4yellow-leaf sickle pine, Falcatifolium taxoides
4tarwood, tar-wood, New Zealand mountain pine, Halocarpus bidwilli, Dacrydium bidwilli
-westland pine, silver pine, Lagarostrobus colensoi
6huon pine, Lagarostrobus franklinii, Dacrydium franklinii
4Chilean rimu, Lepidothamnus fonkii
4mountain rimu, Lepidothamnus laxifolius, Dacridium laxifolius
4nagi, Nageia nagi
-miro, black pine, Prumnopitys ferruginea, Podocarpus ferruginea
-matai, black pine, Prumnopitys taxifolia, Podocarpus spicata
4plum-fruited yew, Prumnopitys andina, Prumnopitys elegans
4Prince Albert yew, Prince Albert's yew, Saxe-gothea conspicua
4Sundacarpus amara, Prumnopitys amara, Podocarpus amara
-Japanese umbrella pine, Sciadopitys verticillata
-yew
-Old World yew, English yew, Taxus baccata
4Pacific yew, California yew, western yew, Taxus brevifolia
-Japanese yew, Taxus cuspidata
4Florida yew, Taxus floridana
4New Caledonian yew, Austrotaxus spicata
4white-berry yew, Pseudotaxus chienii
-ginkgo, gingko, maidenhair tree, Ginkgo biloba
-angiosperm, flowering plant
-dicot, dicotyledon, magnoliopsid, exogen
4monocot, monocotyledon, liliopsid, endogen
-floret, floweret
-flower
-bloomer
-wildflower, wild flower
4apetalous flower
4inflorescence
-rosebud
4gynostegium
4pollinium
-pistil
4gynobase
4gynophore
4stylopodium
4carpophore
-cornstalk, corn stalk
4petiolule
4mericarp
4micropyle
4germ tube
-pollen tube
-gemma
4galbulus
4nectary, honey gland
4pericarp, seed vessel
4epicarp, exocarp
4mesocarp
4pip
4silique, siliqua
4cataphyll
4perisperm
4monocarp, monocarpic plant, monocarpous plant
-sporophyte
4gametophyte
4megasporangium, macrosporangium
4microspore
4microsporangium
4microsporophyll
4archespore, archesporium
4bonduc nut, nicker nut, nicker seed
4Job's tears
6oilseed, oil-rich seed
4castor bean
4cottonseed
4candlenut
4peach pit
-hypanthium, floral cup, calyx tube
-petal, flower petal
-corolla
-lip
-perianth, chlamys, floral envelope, perigone, perigonium
-thistledown
-custard apple, custard apple tree
4cherimoya, cherimoya tree, Annona cherimola
4ilama, ilama tree, Annona diversifolia
-soursop, prickly custard apple, soursop tree, Annona muricata
4bullock's heart, bullock's heart tree, bullock heart, Annona reticulata
4sweetsop, sweetsop tree, Annona squamosa
4pond apple, pond-apple tree, Annona glabra
-pawpaw, papaw, papaw tree, Asimina triloba
-ilang-ilang, ylang-ylang, Cananga odorata
4lancewood, lancewood tree, Oxandra lanceolata
4Guinea pepper, negro pepper, Xylopia aethiopica
4barberry
4American barberry, Berberis canadensis
-common barberry, European barberry, Berberis vulgaris
4Japanese barberry, Berberis thunbergii
-Oregon grape, Oregon holly grape, hollygrape, mountain grape, holly-leaves barberry, Mahonia aquifolium
4Oregon grape, Mahonia nervosa
-mayapple, May apple, wild mandrake, Podophyllum peltatum
4May apple
4allspice
-Carolina allspice, strawberry shrub, strawberry bush, sweet shrub, Calycanthus floridus
4spicebush, California allspice, Calycanthus occidentalis
4katsura tree, Cercidiphyllum japonicum
-laurel
-true laurel, bay, bay laurel, bay tree, Laurus nobilis
-camphor tree, Cinnamomum camphora
4cinnamon, Ceylon cinnamon, Ceylon cinnamon tree, Cinnamomum zeylanicum
-cassia, cassia-bark tree, Cinnamomum cassia
-cassia bark, Chinese cinnamon
4Saigon cinnamon, Cinnamomum loureirii
-cinnamon bark
4spicebush, spice bush, American spicebush, Benjamin bush, Lindera benzoin, Benzoin odoriferum
-avocado, avocado tree, Persea Americana
4laurel-tree, red bay, Persea borbonia
-sassafras, sassafras tree, Sassafras albidum
6California laurel, California bay tree, Oregon myrtle, pepperwood, spice tree, sassafras laurel, California olive, mountain laurel, Umbellularia californica
4anise tree
4purple anise, Illicium floridanum
4star anise, Illicium anisatum
-star anise, Chinese anise, Illicium verum
-magnolia
-southern magnolia, evergreen magnolia, large-flowering magnolia, bull bay, Magnolia grandiflora
-umbrella tree, umbrella magnolia, elkwood, elk-wood, Magnolia tripetala
4earleaved umbrella tree, Magnolia fraseri
-cucumber tree, Magnolia acuminata
4large-leaved magnolia, large-leaved cucumber tree, great-leaved macrophylla, Magnolia macrophylla
4saucer magnolia, Chinese magnolia, Magnolia soulangiana
-star magnolia, Magnolia stellata
-sweet bay, swamp bay, swamp laurel, Magnolia virginiana
4manglietia, genus Manglietia
-tulip tree, tulip poplar, yellow poplar, canary whitewood, Liriodendron tulipifera
4moonseed
4common moonseed, Canada moonseed, yellow parilla, Menispermum canadense
4Carolina moonseed, Cocculus carolinus
-nutmeg, nutmeg tree, Myristica fragrans
-water nymph, fragrant water lily, pond lily, Nymphaea odorata
-European white lily, Nymphaea alba
4southern spatterdock, Nuphar sagittifolium
4lotus, Indian lotus, sacred lotus, Nelumbo nucifera
-water chinquapin, American lotus, yanquapin, Nelumbo lutea
4water-shield, fanwort, Cabomba caroliniana
4water-shield, Brasenia schreberi, water-target
-peony, paeony
-buttercup, butterflower, butter-flower, crowfoot, goldcup, kingcup
-meadow buttercup, tall buttercup, tall crowfoot, tall field buttercup, Ranunculus acris
-water crowfoot, water buttercup, Ranunculus aquatilis
-lesser celandine, pilewort, Ranunculus ficaria
4lesser spearwort, Ranunculus flammula
4greater spearwort, Ranunculus lingua
4western buttercup, Ranunculus occidentalis
-creeping buttercup, creeping crowfoot, Ranunculus repens
4cursed crowfoot, celery-leaved buttercup, Ranunculus sceleratus
-aconite
-monkshood, helmetflower, helmet flower, Aconitum napellus
4wolfsbane, wolfbane, wolf's bane, Aconitum lycoctonum
-baneberry, cohosh, herb Christopher
4baneberry
-red baneberry, redberry, red-berry, snakeberry, Actaea rubra
4pheasant's-eye, Adonis annua
-anemone, windflower
-Alpine anemone, mountain anemone, Anemone tetonensis
-Canada anemone, Anemone Canadensis
4thimbleweed, Anemone cylindrica
-wood anemone, Anemone nemorosa
-wood anemone, snowdrop, Anemone quinquefolia
4longheaded thimbleweed, Anemone riparia
-snowdrop anemone, snowdrop windflower, Anemone sylvestris
4Virginia thimbleweed, Anemone virginiana
-rue anemone, Anemonella thalictroides
-columbine, aquilegia, aquilege
-meeting house, honeysuckle, Aquilegia canadensis
-blue columbine, Aquilegia caerulea, Aquilegia scopulorum calcarea
-granny's bonnets, Aquilegia vulgaris
-marsh marigold, kingcup, meadow bright, May blob, cowslip, water dragon, Caltha palustris
4American bugbane, summer cohosh, Cimicifuga americana
-black cohosh, black snakeroot, rattle-top, Cimicifuga racemosa
4fetid bugbane, foetid bugbane, Cimicifuga foetida
4clematis
4pine hyacinth, Clematis baldwinii, Viorna baldwinii
4blue jasmine, blue jessamine, curly clematis, marsh clematis, Clematis crispa
4golden clematis, Clematis tangutica
-scarlet clematis, Clematis texensis
4leather flower, Clematis versicolor
4leather flower, vase-fine, vase vine, Clematis viorna
4virgin's bower, old man's beard, devil's darning needle, Clematis virginiana
-purple clematis, purple virgin's bower, mountain clematis, Clematis verticillaris
4goldthread, golden thread, Coptis groenlandica, Coptis trifolia groenlandica
-rocket larkspur, Consolida ambigua, Delphinium ajacis
-delphinium
-larkspur
-winter aconite, Eranthis hyemalis
4lenten rose, black hellebore, Helleborus orientalis
4green hellebore, Helleborus viridis
-hepatica, liverleaf
4goldenseal, golden seal, yellow root, turmeric root, Hydrastis Canadensis
4false rue anemone, false rue, Isopyrum biternatum
4giant buttercup, Laccopetalum giganteum
-nigella
-love-in-a-mist, Nigella damascena
4fennel flower, Nigella hispanica
4black caraway, nutmeg flower, Roman coriander, Nigella sativa
-pasqueflower, pasque flower
4meadow rue
4false bugbane, Trautvetteria carolinensis
4globeflower, globe flower
4winter's bark, winter's bark tree, Drimys winteri
4pepper shrub, Pseudowintera colorata, Wintera colorata
4sweet gale, Scotch gale, Myrica gale
4wax myrtle
4bay myrtle, puckerbush, Myrica cerifera
4bayberry, candleberry, swamp candleberry, waxberry, Myrica pensylvanica
4sweet fern, Comptonia peregrina, Comptonia asplenifolia
4corkwood, corkwood tree, Leitneria floridana
4jointed rush, Juncus articulatus
4toad rush, Juncus bufonius
4slender rush, Juncus tenuis
4zebrawood, zebrawood tree
4Connarus guianensis
4legume, leguminous plant
4legume
-peanut
4granadilla tree, granadillo, Brya ebenus
4arariba, Centrolobium robustum
4tonka bean, coumara nut
4courbaril, Hymenaea courbaril
4melilotus, melilot, sweet clover
4darling pea, poison bush
4smooth darling pea, Swainsona galegifolia
4clover, trefoil
4alpine clover, Trifolium alpinum
-hop clover, shamrock, lesser yellow trefoil, Trifolium dubium
-crimson clover, Italian clover, Trifolium incarnatum
-red clover, purple clover, Trifolium pratense
4buffalo clover, Trifolium reflexum, Trifolium stoloniferum
-white clover, dutch clover, shamrock, Trifolium repens
-mimosa
-acacia
4shittah, shittah tree
-wattle
-black wattle, Acacia auriculiformis
4gidgee, stinking wattle, Acacia cambegei
4catechu, Jerusalem thorn, Acacia catechu
-silver wattle, mimosa, Acacia dealbata
-huisache, cassie, mimosa bush, sweet wattle, sweet acacia, scented wattle, flame tree, Acacia farnesiana
-lightwood, Acacia melanoxylon
-golden wattle, Acacia pycnantha
-fever tree, Acacia xanthophloea
-coralwood, coral-wood, red sandalwood, Barbados pride, peacock flower fence, Adenanthera pavonina
-albizzia, albizia
-silk tree, Albizia julibrissin, Albizzia julibrissin
4siris, siris tree, Albizia lebbeck, Albizzia lebbeck
-rain tree, saman, monkeypod, monkey pod, zaman, zamang, Albizia saman
-calliandra
-conacaste, elephant's ear, Enterolobium cyclocarpa
6inga
4ice-cream bean, Inga edulis
4guama, Inga laurina
-lead tree, white popinac, Leucaena glauca, Leucaena leucocephala
4wild tamarind, Lysiloma latisiliqua, Lysiloma bahamensis
4sabicu, Lysiloma sabicu
4nitta tree
4Parkia javanica
4manila tamarind, camachile, huamachil, wild tamarind, Pithecellobium dulce
4cat's-claw, catclaw, black bead, Pithecellodium unguis-cati
4honey mesquite, Western honey mesquite, Prosopis glandulosa
4algarroba, algarrobilla, algarobilla
4screw bean, screwbean, tornillo, screwbean mesquite, Prosopis pubescens
4screw bean
4dogbane
4Indian hemp, rheumatism weed, Apocynum cannabinum
4bushman's poison, ordeal tree, Acocanthera oppositifolia, Acocanthera venenata
-impala lily, mock azalia, desert rose, kudu lily, Adenium obesum, Adenium multiflorum
-allamanda
-common allamanda, golden trumpet, Allamanda cathartica
-dita, dita bark, devil tree, Alstonia scholaris
4Nepal trumpet flower, Easter lily vine, Beaumontia grandiflora
4carissa
4hedge thorn, natal plum, Carissa bispinosa
4natal plum, amatungulu, Carissa macrocarpa, Carissa grandiflora
-periwinkle, rose periwinkle, Madagascar periwinkle, old maid, Cape periwinkle, red periwinkle, cayenne jasmine, Catharanthus roseus, Vinca rosea
-ivory tree, conessi, kurchi, kurchee, Holarrhena pubescens, Holarrhena antidysenterica
4white dipladenia, Mandevilla boliviensis, Dipladenia boliviensis
4Chilean jasmine, Mandevilla laxa
-oleander, rose bay, Nerium oleander
-frangipani, frangipanni
4West Indian jasmine, pagoda tree, Plumeria alba
4rauwolfia, rauvolfia
4snakewood, Rauwolfia serpentina
4Strophanthus kombe
-yellow oleander, Thevetia peruviana, Thevetia neriifolia
4myrtle, Vinca minor
-large periwinkle, Vinca major
-arum, aroid
-cuckoopint, lords-and-ladies, jack-in-the-pulpit, Arum maculatum
4black calla, Arum palaestinum
-calamus
-alocasia, elephant's ear, elephant ear
4giant taro, Alocasia macrorrhiza
-amorphophallus
4pungapung, telingo potato, elephant yam, Amorphophallus paeonifolius, Amorphophallus campanulatus
4devil's tongue, snake palm, umbrella arum, Amorphophallus rivieri
-anthurium, tailflower, tail-flower
-flamingo flower, flamingo plant, Anthurium andraeanum, Anthurium scherzerianum
-jack-in-the-pulpit, Indian turnip, wake-robin, Arisaema triphyllum, Arisaema atrorubens
4friar's-cowl, Arisarum vulgare
-caladium
4Caladium bicolor
-wild calla, water arum, Calla palustris
-taro, taro plant, dalo, dasheen, Colocasia esculenta
4taro, cocoyam, dasheen, eddo
4cryptocoryne, water trumpet
4dracontium
-golden pothos, pothos, ivy arum, Epipremnum aureum, Scindapsus aureus
-skunk cabbage, Lysichiton americanum
4monstera
-ceriman, Monstera deliciosa
4nephthytis
4Nephthytis afzelii
4arrow arum
4green arrow arum, tuckahoe, Peltandra virginica
-philodendron
-pistia, water lettuce, water cabbage, Pistia stratiotes, Pistia stratoites
-pothos
-spathiphyllum, peace lily, spathe flower
-skunk cabbage, polecat weed, foetid pothos, Symplocarpus foetidus
4yautia, tannia, spoonflower, malanga, Xanthosoma sagittifolium, Xanthosoma atrovirens
-calla lily, calla, arum lily, Zantedeschia aethiopica
-pink calla, Zantedeschia rehmanii
4golden calla
-duckweed
-common duckweed, lesser duckweed, Lemna minor
4star-duckweed, Lemna trisulca
4great duckweed, water flaxseed, Spirodela polyrrhiza
4watermeal
4common wolffia, Wolffia columbiana
-aralia
4American angelica tree, devil's walking stick, Hercules'-club, Aralia spinosa
4American spikenard, petty morel, life-of-man, Aralia racemosa
4bristly sarsaparilla, bristly sarsparilla, dwarf elder, Aralia hispida
4Japanese angelica tree, Aralia elata
4Chinese angelica, Chinese angelica tree, Aralia stipulata
4ivy, common ivy, English ivy, Hedera helix
4puka, Meryta sinclairii
4ginseng, nin-sin, Panax ginseng, Panax schinseng, Panax pseudoginseng
-ginseng
4umbrella tree, Schefflera actinophylla, Brassaia actinophylla
4birthwort, Aristolochia clematitis
4Dutchman's-pipe, pipe vine, Aristolochia macrophylla, Aristolochia durior
-Virginia snakeroot, Virginia serpentaria, Virginia serpentary, Aristolochia serpentaria
4Canada ginger, black snakeroot, Asarum canadense
-heartleaf, heart-leaf, Asarum virginicum
-heartleaf, heart-leaf, Asarum shuttleworthii
4asarabacca, Asarum europaeum
4caryophyllaceous plant
-corn cockle, corn campion, crown-of-the-field, Agrostemma githago
-sandwort
-mountain sandwort, mountain starwort, mountain daisy, Arenaria groenlandica
4pine-barren sandwort, longroot, Arenaria caroliniana
4seabeach sandwort, Arenaria peploides
6rock sandwort, Arenaria stricta
4thyme-leaved sandwort, Arenaria serpyllifolia
-mouse-ear chickweed, mouse eared chickweed, mouse ear, clammy chickweed, chickweed
-snow-in-summer, love-in-a-mist, Cerastium tomentosum
4Alpine mouse-ear, Arctic mouse-ear, Cerastium alpinum
-pink, garden pink
-sweet William, Dianthus barbatus
-carnation, clove pink, gillyflower, Dianthus caryophyllus
-china pink, rainbow pink, Dianthus chinensis
-Japanese pink, Dianthus chinensis heddewigii
-maiden pink, Dianthus deltoides
-cheddar pink, Diangus gratianopolitanus
-button pink, Dianthus latifolius
-cottage pink, grass pink, Dianthus plumarius
6fringed pink, Dianthus supurbus
4drypis
-baby's breath, babies'-breath, Gypsophila paniculata
4coral necklace, Illecebrum verticullatum
-lychnis, catchfly
-ragged robin, cuckoo flower, Lychnis flos-cuculi, Lychins floscuculi
-scarlet lychnis, maltese cross, Lychins chalcedonica
-mullein pink, rose campion, gardener's delight, dusty miller, Lychnis coronaria
-sandwort, Moehringia lateriflora
-sandwort, Moehringia mucosa
-soapwort, hedge pink, bouncing Bet, bouncing Bess, Saponaria officinalis
4knawel, knawe, Scleranthus annuus
-silene, campion, catchfly
-moss campion, Silene acaulis
-wild pink, Silene caroliniana
-red campion, red bird's eye, Silene dioica, Lychnis dioica
-white campion, evening lychnis, white cockle, bladder campion, Silene latifolia, Lychnis alba
-fire pink, Silene virginica
-bladder campion, Silene uniflora, Silene vulgaris
4corn spurry, corn spurrey, Spergula arvensis
4sand spurry, sea spurry, Spergularia rubra
-chickweed
-common chickweed, Stellaria media
4cowherb, cow cockle, Vaccaria hispanica, Vaccaria pyramidata, Saponaria vaccaria
-Hottentot fig, Hottentot's fig, sour fig, Carpobrotus edulis, Mesembryanthemum edule
-livingstone daisy, Dorotheanthus bellidiformis
-fig marigold, pebble plant
-ice plant, icicle plant, Mesembryanthemum crystallinum
4New Zealand spinach, Tetragonia tetragonioides, Tetragonia expansa
4amaranth
4amaranth
-tumbleweed, Amaranthus albus, Amaranthus graecizans
4prince's-feather, gentleman's-cane, prince's-plume, red amaranth, purple amaranth, Amaranthus cruentus, Amaranthus hybridus hypochondriacus, Amaranthus hybridus erythrostachys
-pigweed, Amaranthus hypochondriacus
4thorny amaranth, Amaranthus spinosus
4alligator weed, alligator grass, Alternanthera philoxeroides
-cockscomb, common cockscomb, Celosia cristata, Celosia argentea cristata
4cottonweed
-globe amaranth, bachelor's button, Gomphrena globosa
4bloodleaf
4saltwort, Batis maritima
6lamb's-quarters, pigweed, wild spinach, Chenopodium album
4good-king-henry, allgood, fat hen, wild spinach, Chenopodium bonus-henricus
4Jerusalem oak, feather geranium, Mexican tea, Chenopodium botrys, Atriplex mexicana
4oak-leaved goosefoot, oakleaf goosefoot, Chenopodium glaucum
4sowbane, red goosefoot, Chenopodium hybridum
4nettle-leaved goosefoot, nettleleaf goosefoot, Chenopodium murale
4red goosefoot, French spinach, Chenopodium rubrum
4stinking goosefoot, Chenopodium vulvaria
4orach, orache
-saltbush
4garden orache, mountain spinach, Atriplex hortensis
4desert holly, Atriplex hymenelytra
4quail bush, quail brush, white thistle, Atriplex lentiformis
-beet, common beet, Beta vulgaris
-beetroot, Beta vulgaris rubra
4chard, Swiss chard, spinach beet, leaf beet, chard plant, Beta vulgaris cicla
4mangel-wurzel, mangold-wurzel, mangold, Beta vulgaris vulgaris
4winged pigweed, tumbleweed, Cycloloma atriplicifolium
4halogeton, Halogeton glomeratus
4glasswort, samphire, Salicornia europaea
-saltwort, barilla, glasswort, kali, kelpwort, Salsola kali, Salsola soda
4Russian thistle, Russian tumbleweed, Russian cactus, tumbleweed, Salsola kali tenuifolia
4greasewood, black greasewood, Sarcobatus vermiculatus
4scarlet musk flower, Nyctaginia capitata
-sand verbena
4sweet sand verbena, Abronia fragrans
4yellow sand verbena, Abronia latifolia
4beach pancake, Abronia maritima
4beach sand verbena, pink sand verbena, Abronia umbellata
-desert sand verbena, Abronia villosa
4trailing four o'clock, trailing windmills, Allionia incarnata
-bougainvillea
4umbrellawort
-four o'clock
-common four-o'clock, marvel-of-Peru, Mirabilis jalapa, Mirabilis uniflora
-California four o'clock, Mirabilis laevis, Mirabilis californica
4sweet four o'clock, maravilla, Mirabilis longiflora
4desert four o'clock, Colorado four o'clock, maravilla, Mirabilis multiflora
4mountain four o'clock, Mirabilis oblongifolia
4cockspur, Pisonia aculeata
4rattail cactus, rat's-tail cactus, Aporocactus flagelliformis
-saguaro, sahuaro, Carnegiea gigantea
-night-blooming cereus
-echinocactus, barrel cactus
-hedgehog cactus
-golden barrel cactus, Echinocactus grusonii
4hedgehog cereus
4rainbow cactus
-epiphyllum, orchid cactus
-barrel cactus
-night-blooming cereus
4chichipe, Lemaireocereus chichipe
4mescal, mezcal, peyote, Lophophora williamsii
-mescal button, sacred mushroom, magic mushroom
-mammillaria
-feather ball, Mammillaria plumosa
-garambulla, garambulla cactus, Myrtillocactus geometrizans
4Knowlton's cactus, Pediocactus knowltonii
-nopal
-prickly pear, prickly pear cactus
-cholla, Opuntia cholla
-nopal, Opuntia lindheimeri
4tuna, Opuntia tuna
4Barbados gooseberry, Barbados-gooseberry vine, Pereskia aculeata
4mistletoe cactus
-Christmas cactus, Schlumbergera buckleyi, Schlumbergera baridgesii
-night-blooming cereus
-crab cactus, Thanksgiving cactus, Zygocactus truncatus, Schlumbergera truncatus
-pokeweed
4Indian poke, Phytolacca acinosa
-poke, pigeon berry, garget, scoke, Phytolacca americana
6ombu, bella sombra, Phytolacca dioica
4bloodberry, blood berry, rougeberry, rouge plant, Rivina humilis
4portulaca
-rose moss, sun plant, Portulaca grandiflora
6common purslane, pussley, pussly, verdolagas, Portulaca oleracea
4rock purslane
4red maids, redmaids, Calandrinia ciliata
6Carolina spring beauty, Claytonia caroliniana
-spring beauty, Clatonia lanceolata
-Virginia spring beauty, Claytonia virginica
4siskiyou lewisia, Lewisia cotyledon
-bitterroot, Lewisia rediviva
4broad-leaved montia, Montia cordifolia
4blinks, blinking chickweed, water chickweed, Montia lamprosperma
-toad lily, Montia chamissoi
-winter purslane, miner's lettuce, Cuban spinach, Montia perfoliata
-flame flower, flame-flower, flameflower, Talinum aurantiacum
4pigmy talinum, Talinum brevifolium
4jewels-of-opar, Talinum paniculatum
4caper
4native pomegranate, Capparis arborea
4caper tree, Jamaica caper tree, Capparis cynophallophora
4caper tree, bay-leaved caper, Capparis flexuosa
-common caper, Capparis spinosa
-spiderflower, cleome
4Rocky Mountain bee plant, stinking clover, Cleome serrulata
4clammyweed, Polanisia graveolens, Polanisia dodecandra
4crucifer, cruciferous plant
4cress, cress plant
6watercress
4stonecress, stone cress
-garlic mustard, hedge garlic, sauce-alone, jack-by-the-hedge, Alliaria officinalis
-alyssum, madwort
4rose of Jericho, resurrection plant, Anastatica hierochuntica
4Arabidopsis thaliana, mouse-ear cress
4Arabidopsis lyrata
-rock cress, rockcress
4sicklepod, Arabis Canadensis
4tower mustard, tower cress, Turritis glabra, Arabis glabra
4horseradish, horseradish root
4winter cress, St. Barbara's herb, scurvy grass
-yellow rocket, rockcress, rocket cress, Barbarea vulgaris, Sisymbrium barbarea
4hoary alison, hoary alyssum, Berteroa incana
4buckler mustard, Biscutalla laevigata
-wild cabbage, Brassica oleracea
-cabbage, cultivated cabbage, Brassica oleracea
-head cabbage, head cabbage plant, Brassica oleracea capitata
-savoy cabbage
-brussels sprout, Brassica oleracea gemmifera
-cauliflower, Brassica oleracea botrytis
-broccoli, Brassica oleracea italica
-collard
-kohlrabi, Brassica oleracea gongylodes
4turnip plant
-turnip, white turnip, Brassica rapa
4rutabaga, turnip cabbage, swede, Swedish turnip, rutabaga plant, Brassica napus napobrassica
-broccoli raab, broccoli rabe, Brassica rapa ruvo
4mustard
4chinese mustard, indian mustard, leaf mustard, gai choi, Brassica juncea
-bok choy, bok choi, pakchoi, pak choi, Chinese white cabbage, Brassica rapa chinensis
-rape, colza, Brassica napus
_rapeseed
6shepherd's purse, shepherd's pouch, Capsella bursa-pastoris
-lady's smock, cuckooflower, cuckoo flower, meadow cress, Cardamine pratensis
4coral-root bittercress, coralroot, coralwort, Cardamine bulbifera, Dentaria bulbifera
-crinkleroot, crinkle-root, crinkle root, pepper root, toothwort, Cardamine diphylla, Dentaria diphylla
4American watercress, mountain watercress, Cardamine rotundifolia
4spring cress, Cardamine bulbosa
4purple cress, Cardamine douglasii
-wallflower, Cheiranthus cheiri, Erysimum cheiri
4prairie rocket
4scurvy grass, common scurvy grass, Cochlearia officinalis
4sea kale, sea cole, Crambe maritima
4tansy mustard, Descurainia pinnata
6draba
-wallflower
4prairie rocket
4Siberian wall flower, Erysimum allionii, Cheiranthus allionii
4western wall flower, Erysimum asperum, Cheiranthus asperus, Erysimum arkansanum
4wormseed mustard, Erysimum cheiranthoides
4heliophila
-damask violet, Dame's violet, sweet rocket, Hesperis matronalis
4tansy-leaved rocket, Hugueninia tanacetifolia, Sisymbrium tanacetifolia
-candytuft
4woad
-dyer's woad, Isatis tinctoria
4bladderpod
-sweet alyssum, sweet alison, Lobularia maritima
-Malcolm stock, stock
4Virginian stock, Virginia stock, Malcolmia maritima
-stock, gillyflower
-brompton stock, Matthiola incana
-bladderpod
4chamois cress, Pritzelago alpina, Lepidium alpina
-radish plant, radish
-jointed charlock, wild radish, wild rape, runch, Raphanus raphanistrum
-radish, Raphanus sativus
-radish, daikon, Japanese radish, Raphanus sativus longipinnatus
4marsh cress, yellow watercress, Rorippa islandica
4great yellowcress, Rorippa amphibia, Nasturtium amphibium
4schizopetalon, Schizopetalon walkeri
-field mustard, wild mustard, charlock, chadlock, Brassica kaber, Sinapis arvensis
-hedge mustard, Sisymbrium officinale
4desert plume, prince's-plume, Stanleya pinnata, Cleome pinnata
4pennycress
-field pennycress, French weed, fanweed, penny grass, stinkweed, mithridate mustard, Thlaspi arvense
4fringepod, lacepod
4bladderpod
4wasabi
-poppy
-Iceland poppy, Papaver alpinum
4western poppy, Papaver californicum
-prickly poppy, Papaver argemone
-Iceland poppy, arctic poppy, Papaver nudicaule
-oriental poppy, Papaver orientale
-corn poppy, field poppy, Flanders poppy, Papaver rhoeas
-opium poppy, Papaver somniferum
-prickly poppy, argemone, white thistle, devil's fig
-Mexican poppy, Argemone mexicana
4bocconia, tree celandine, Bocconia frutescens
-celandine, greater celandine, swallowwort, swallow wort, Chelidonium majus
-corydalis
4climbing corydalis, Corydalis claviculata, Fumaria claviculata
-California poppy, Eschscholtzia californica
-horn poppy, horned poppy, yellow horned poppy, sea poppy, Glaucium flavum
4golden cup, Mexican tulip poppy, Hunnemania fumariifolia
4plume poppy, bocconia, Macleaya cordata
-blue poppy, Meconopsis betonicifolia
-Welsh poppy, Meconopsis cambrica
4creamcups, Platystemon californicus
-matilija poppy, California tree poppy, Romneya coulteri
-wind poppy, flaming poppy, Stylomecon heterophyllum, Papaver heterophyllum
-celandine poppy, wood poppy, Stylophorum diphyllum
4climbing fumitory, Allegheny vine, Adlumia fungosa, Fumaria fungosa
-bleeding heart, lyreflower, lyre-flower, Dicentra spectabilis
-Dutchman's breeches, Dicentra cucullaria
4squirrel corn, Dicentra canadensis
-composite, composite plant
-compass plant, compass flower
-everlasting, everlasting flower
-achillea
-yarrow, milfoil, Achillea millefolium
4pink-and-white everlasting, pink paper daisy, Acroclinium roseum
4white snakeroot, white sanicle, Ageratina altissima, Eupatorium rugosum
-ageratum
-common ageratum, Ageratum houstonianum
4sweet sultan, Amberboa moschata, Centaurea moschata
6ragweed, ambrosia, bitterweed
4common ragweed, Ambrosia artemisiifolia
6great ragweed, Ambrosia trifida
6western ragweed, perennial ragweed, Ambrosia psilostachya
4ammobium
4winged everlasting, Ammobium alatum
4pellitory, pellitory-of-Spain, Anacyclus pyrethrum
-pearly everlasting, cottonweed, Anaphalis margaritacea
4andryala
4plantain-leaved pussytoes
4field pussytoes
4solitary pussytoes
4mountain everlasting
-mayweed, dog fennel, stinking mayweed, stinking chamomile, Anthemis cotula
-yellow chamomile, golden marguerite, dyers' chamomile, Anthemis tinctoria
-corn chamomile, field chamomile, corn mayweed, Anthemis arvensis
4woolly daisy, dwarf daisy, Antheropeas wallacei, Eriophyllum wallacei
-burdock, clotbur
-great burdock, greater burdock, cocklebur, Arctium lappa
-African daisy
4blue-eyed African daisy, Arctotis stoechadifolia, Arctotis venusta
-marguerite, marguerite daisy, Paris daisy, Chrysanthemum frutescens, Argyranthemum frutescens
-silversword, Argyroxiphium sandwicense
-arnica
4heartleaf arnica, Arnica cordifolia
-Arnica montana
4lamb succory, dwarf nipplewort, Arnoseris minima
-artemisia
-mugwort
-sweet wormwood, Artemisia annua
4field wormwood, Artemisia campestris
4tarragon, estragon, Artemisia dracunculus
4sand sage, silvery wormwood, Artemisia filifolia
4wormwood sage, prairie sagewort, Artemisia frigida
4western mugwort, white sage, cudweed, prairie sage, Artemisia ludoviciana, Artemisia gnaphalodes
4Roman wormwood, Artemis pontica
4bud brush, bud sagebrush, Artemis spinescens
-common mugwort, Artemisia vulgaris
-aster
4wood aster
4whorled aster, Aster acuminatus
4heath aster, Aster arenosus
4heart-leaved aster, Aster cordifolius
4white wood aster, Aster divaricatus
-bushy aster, Aster dumosus
-heath aster, Aster ericoides
4white prairie aster, Aster falcatus
4stiff aster, Aster linarifolius
4goldilocks, goldilocks aster, Aster linosyris, Linosyris vulgaris
4large-leaved aster, Aster macrophyllus
-New England aster, Aster novae-angliae
-Michaelmas daisy, New York aster, Aster novi-belgii
4upland white aster, Aster ptarmicoides
4Short's aster, Aster shortii
6sea aster, sea starwort, Aster tripolium
-prairie aster, Aster turbinellis
4annual salt-marsh aster
4aromatic aster
4arrow leaved aster
4azure aster
4bog aster
4crooked-stemmed aster
4Eastern silvery aster
4flat-topped white aster
4late purple aster
4panicled aster
4perennial salt marsh aster
4purple-stemmed aster
4rough-leaved aster
4rush aster
4Schreiber's aster
4small white aster
4smooth aster
4southern aster
4starved aster, calico aster
4tradescant's aster
4wavy-leaved aster
4Western silvery aster
4willow aster
4ayapana, Ayapana triplinervis, Eupatorium aya-pana
4mule fat, Baccharis viminea
-balsamroot
_daisy
-common daisy, English daisy, Bellis perennis
-bur marigold, burr marigold, beggar-ticks, beggar's-ticks, sticktight
4Spanish needles, Bidens bipinnata
-tickseed sunflower, Bidens coronata, Bidens trichosperma
4European beggar-ticks, trifid beggar-ticks, trifid bur marigold, Bidens tripartita
4slender knapweed
4false chamomile
-Swan River daisy, Brachycome Iberidifolia
4woodland oxeye, Buphthalmum salicifolium
4Indian plantain
-calendula
-common marigold, pot marigold, ruddles, Scotch marigold, Calendula officinalis
-China aster, Callistephus chinensis
-thistle
4welted thistle, Carduus crispus
-musk thistle, nodding thistle, Carduus nutans
6carline thistle
-stemless carline thistle, Carlina acaulis
-common carline thistle, Carlina vulgaris
4safflower, false saffron, Carthamus tinctorius
4safflower seed
-catananche
6blue succory, cupid's dart, Catananche caerulea
4centaury
-dusty miller, Centaurea cineraria, Centaurea gymnocarpa
-cornflower, bachelor's button, bluebottle, Centaurea cyanus
4star-thistle, caltrop, Centauria calcitrapa
-knapweed
4sweet sultan, Centaurea imperialis
-great knapweed, greater knapweed, Centaurea scabiosa
-Barnaby's thistle, yellow star-thistle, Centaurea solstitialis
-chamomile, camomile, Chamaemelum nobilis, Anthemis nobilis
4chaenactis
-chrysanthemum
-corn marigold, field marigold, Chrysanthemum segetum
-crown daisy, Chrysanthemum coronarium
4chop-suey greens, tong ho, shun giku, Chrysanthemum coronarium spatiosum
6golden aster
4Maryland golden aster, Chrysopsis mariana
4goldenbush
6rabbit brush, rabbit bush, Chrysothamnus nauseosus
-chicory, succory, chicory plant, Cichorium intybus
4endive, witloof, Cichorium endivia
-chicory, chicory root
-plume thistle, plumed thistle
-Canada thistle, creeping thistle, Cirsium arvense
-field thistle, Cirsium discolor
4woolly thistle, Cirsium flodmanii
-European woolly thistle, Cirsium eriophorum
4melancholy thistle, Cirsium heterophylum, Cirsium helenioides
4brook thistle, Cirsium rivulare
-bull thistle, boar thistle, spear thistle, Cirsium vulgare, Cirsium lanceolatum
4blessed thistle, sweet sultan, Cnicus benedictus
-mistflower, mist-flower, ageratum, Conoclinium coelestinum, Eupatorium coelestinum
-horseweed, Canadian fleabane, fleabane, Conyza canadensis, Erigeron canadensis
-coreopsis, tickseed, tickweed, tick-weed
4giant coreopsis, Coreopsis gigantea
4sea dahlia, Coreopsis maritima
-calliopsis, Coreopsis tinctoria
-cosmos, cosmea
4brass buttons, Cotula coronopifolia
4billy buttons
4hawk's-beard, hawk's-beards
-artichoke, globe artichoke, artichoke plant, Cynara scolymus
-cardoon, Cynara cardunculus
-dahlia, Dahlia pinnata
4German ivy, Delairea odorata, Senecio milkanioides
-florist's chrysanthemum, florists' chrysanthemum, mum, Dendranthema grandifloruom, Chrysanthemum morifolium
-cape marigold, sun marigold, star of the veldt
6leopard's-bane, leopardbane
-coneflower
-globe thistle
4elephant's-foot
4tassel flower, Emilia sagitta
-brittlebush, brittle bush, incienso, Encelia farinosa
4sunray, Enceliopsis nudicaulis
4engelmannia
-fireweed, Erechtites hieracifolia
-fleabane
4blue fleabane, Erigeron acer
-daisy fleabane, Erigeron annuus
-orange daisy, orange fleabane, Erigeron aurantiacus
4spreading fleabane, Erigeron divergens
-seaside daisy, beach aster, Erigeron glaucous
-Philadelphia fleabane, Erigeron philadelphicus
4robin's plantain, Erigeron pulchellus
4showy daisy, Erigeron speciosus
4woolly sunflower
4golden yarrow, Eriophyllum lanatum
4dog fennel, Eupatorium capillifolium
-Joe-Pye weed, spotted Joe-Pye weed, Eupatorium maculatum
-boneset, agueweed, thoroughwort, Eupatorium perfoliatum
-Joe-Pye weed, purple boneset, trumpet weed, marsh milkweed, Eupatorium purpureum
-blue daisy, blue marguerite, Felicia amelloides
4kingfisher daisy, Felicia bergeriana
4cotton rose, cudweed, filago
4herba impia, Filago germanica
-gaillardia
-gazania
-treasure flower, Gazania rigens
-African daisy
-Barberton daisy, Transvaal daisy, Gerbera jamesonii
-desert sunflower, Gerea canescens
-cudweed
4chafeweed, wood cudweed, Gnaphalium sylvaticum
-gumweed, gum plant, tarweed, rosinweed
4Grindelia robusta
4curlycup gumweed, Grindelia squarrosa
4little-head snakeweed, Gutierrezia microcephala
4rabbitweed, rabbit-weed, snakeweed, broom snakeweed, broom snakeroot, turpentine weed, Gutierrezia sarothrae
4broomweed, broom-weed, Gutierrezia texana
4velvet plant, purple velvet plant, royal velvet plant, Gynura aurantiaca
4goldenbush
4camphor daisy, Haplopappus phyllocephalus
4yellow spiny daisy, Haplopappus spinulosus
4hoary golden bush, Hazardia cana
-sneezeweed
4orange sneezeweed, owlclaws, Helenium hoopesii
4rosilla, Helenium puberulum
-sunflower, helianthus
-swamp sunflower, Helianthus angustifolius
-common sunflower, mirasol, Helianthus annuus
-giant sunflower, tall sunflower, Indian potato, Helianthus giganteus
4showy sunflower, Helianthus laetiflorus
4Maximilian's sunflower, Helianthus maximilianii
-prairie sunflower, Helianthus petiolaris
-Jerusalem artichoke, girasol, Jerusalem artichoke sunflower, Helianthus tuberosus
-Jerusalem artichoke
-strawflower, golden everlasting, yellow paper daisy, Helichrysum bracteatum
-heliopsis, oxeye
-strawflower
4hairy golden aster, prairie golden aster, Heterotheca villosa, Chrysopsis villosa
-hawkweed
4rattlesnake weed, Hieracium venosum
4alpine coltsfoot, Homogyne alpina, Tussilago alpina
4alpine gold, alpine hulsea, Hulsea algida
4dwarf hulsea, Hulsea nana
-cat's-ear, California dandelion, capeweed, gosmore, Hypochaeris radicata
-inula
4marsh elder, iva
4burweed marsh elder, false ragweed, Iva xanthifolia
4krigia
4dwarf dandelion, Krigia dandelion, Krigia bulbosa
-garden lettuce, common lettuce, Lactuca sativa
4cos lettuce, romaine lettuce, Lactuca sativa longifolia
-leaf lettuce, Lactuca sativa crispa
4celtuce, stem lettuce, Lactuca sativa asparagina
4prickly lettuce, horse thistle, Lactuca serriola, Lactuca scariola
4goldfields, Lasthenia chrysostoma
-tidytips, tidy tips, Layia platyglossa
4hawkbit
6fall dandelion, arnica bud, Leontodon autumnalis
-edelweiss, Leontopodium alpinum
-oxeye daisy, ox-eyed daisy, marguerite, moon daisy, white daisy, Leucanthemum vulgare, Chrysanthemum leucanthemum
-oxeye daisy, Leucanthemum maximum, Chrysanthemum maximum
-shasta daisy, Leucanthemum superbum, Chrysanthemum maximum maximum
4Pyrenees daisy, Leucanthemum lacustre, Chrysanthemum lacustre
4north island edelweiss, Leucogenes leontopodium
-blazing star, button snakeroot, gayfeather, gay-feather, snakeroot
4dotted gayfeather, Liatris punctata
4dense blazing star, Liatris pycnostachya
4Texas star, Lindheimera texana
-African daisy, yellow ageratum, Lonas inodora, Lonas annua
4tahoka daisy, tansy leaf aster, Machaeranthera tanacetifolia
4sticky aster, Machaeranthera bigelovii
4Mojave aster, Machaeranthera tortifoloia
4tarweed
-sweet false chamomile, wild chamomile, German chamomile, Matricaria recutita, Matricaria chamomilla
4pineapple weed, rayless chamomile, Matricaria matricarioides
4climbing hempweed, climbing boneset, wild climbing hempweed, climbing hemp-vine, Mikania scandens
4mutisia
4rattlesnake root
4white lettuce, cankerweed, Nabalus alba, Prenanthes alba
4daisybush, daisy-bush, daisy bush
4New Zealand daisybush, Olearia haastii
-cotton thistle, woolly thistle, Scotch thistle, Onopordum acanthium, Onopordon acanthium
4othonna
4cascade everlasting, Ozothamnus secundiflorus, Helichrysum secundiflorum
4butterweed
4American feverfew, wild quinine, prairie dock, Parthenium integrifolium
-cineraria, Pericallis cruenta, Senecio cruentus
4florest's cineraria, Pericallis hybrida
-butterbur, bog rhubarb, Petasites hybridus, Petasites vulgaris
4winter heliotrope, sweet coltsfoot, Petasites fragrans
4sweet coltsfoot, Petasites sagitattus
-oxtongue, bristly oxtongue, bitterweed, bugloss, Picris echioides
-hawkweed
4mouse-ear hawkweed, Pilosella officinarum, Hieracium pilocella
-stevia
4rattlesnake root, Prenanthes purpurea
-fleabane, feabane mullet, Pulicaria dysenterica
4sheep plant, vegetable sheep, Raoulia lutescens, Raoulia australis
-coneflower
-Mexican hat, Ratibida columnaris
-long-head coneflower, prairie coneflower, Ratibida columnifera
-prairie coneflower, Ratibida tagetes
4Swan River everlasting, rhodanthe, Rhodanthe manglesii, Helipterum manglesii
-coneflower
-black-eyed Susan, Rudbeckia hirta, Rudbeckia serotina
-cutleaved coneflower, Rudbeckia laciniata
4golden glow, double gold, hortensia, Rudbeckia laciniata hortensia
-lavender cotton, Santolina chamaecyparissus
4creeping zinnia, Sanvitalia procumbens
4golden thistle
4Spanish oyster plant, Scolymus hispanicus
4nodding groundsel, Senecio bigelovii
-dusty miller, Senecio cineraria, Cineraria maritima
-butterweed, ragwort, Senecio glabellus
4ragwort, tansy ragwort, ragweed, benweed, Senecio jacobaea
4arrowleaf groundsel, Senecio triangularis
4black salsify, viper's grass, scorzonera, Scorzonera hispanica
4white-topped aster
4narrow-leaved white-topped aster
-silver sage, silver sagebrush, grey sage, gray sage, Seriphidium canum, Artemisia cana
4sea wormwood, Seriphidium maritimum, Artemisia maritima
4sawwort, Serratula tinctoria
-rosinweed, Silphium laciniatum
-milk thistle, lady's thistle, Our Lady's mild thistle, holy thistle, blessed thistle, Silybum marianum
-goldenrod
4silverrod, Solidago bicolor
-meadow goldenrod, Canadian goldenrod, Solidago canadensis
4Missouri goldenrod, Solidago missouriensis
4alpine goldenrod, Solidago multiradiata
4grey goldenrod, gray goldenrod, Solidago nemoralis
4Blue Mountain tea, sweet goldenrod, Solidago odora
4dyer's weed, Solidago rugosa
4seaside goldenrod, beach goldenrod, Solidago sempervirens
4narrow goldenrod, Solidago spathulata
4Boott's goldenrod
4Elliott's goldenrod
4Ohio goldenrod
4rough-stemmed goldenrod
4showy goldenrod
4tall goldenrod
4zigzag goldenrod, broad leaved goldenrod
-sow thistle, milk thistle
6milkweed, Sonchus oleraceus
-stevia
-stokes' aster, cornflower aster, Stokesia laevis
-marigold
-African marigold, big marigold, Aztec marigold, Tagetes erecta
-French marigold, Tagetes patula
-painted daisy, pyrethrum, Tanacetum coccineum, Chrysanthemum coccineum
4pyrethrum, Dalmatian pyrethrum, Dalmatia pyrethrum, Tanacetum cinerariifolium, Chrysanthemum cinerariifolium
4northern dune tansy, Tanacetum douglasii
-feverfew, Tanacetum parthenium, Chrysanthemum parthenium
-dusty miller, silver-lace, silver lace, Tanacetum ptarmiciflorum, Chrysanthemum ptarmiciflorum
-tansy, golden buttons, scented fern, Tanacetum vulgare
4dandelion, blowball
-common dandelion, Taraxacum ruderalia, Taraxacum officinale
-dandelion green
4Russian dandelion, kok-saghyz, kok-sagyz, Taraxacum kok-saghyz
4stemless hymenoxys, Tetraneuris acaulis, Hymenoxys acaulis
-Mexican sunflower, tithonia
-Easter daisy, stemless daisy, Townsendia Exscapa
-yellow salsify, Tragopogon dubius
-salsify, oyster plant, vegetable oyster, Tragopogon porrifolius
-meadow salsify, goatsbeard, shepherd's clock, Tragopogon pratensis
4scentless camomile, scentless false camomile, scentless mayweed, scentless hayweed, corn mayweed, Tripleurospermum inodorum, Matricaria inodorum
4turfing daisy, Tripleurospermum tchihatchewii, Matricaria tchihatchewii
-coltsfoot, Tussilago farfara
4ursinia
4crownbeard, crown-beard, crown beard
-wingstem, golden ironweed, yellow ironweed, golden honey plant, Verbesina alternifolia, Actinomeris alternifolia
-cowpen daisy, golden crownbeard, golden crown beard, butter daisy, Verbesina encelioides, Ximenesia encelioides
4gravelweed, Verbesina helianthoides
4Virginia crownbeard, frostweed, frost-weed, Verbesina virginica
-ironweed, vernonia
4mule's ears, Wyethia amplexicaulis
4white-rayed mule's ears, Wyethia helianthoides
4cocklebur, cockle-bur, cockleburr, cockle-burr
4xeranthemum
-immortelle, Xeranthemum annuum
-zinnia, old maid, old maid flower
-white zinnia, Zinnia acerosa
4little golden zinnia, Zinnia grandiflora
6blazing star, Mentzelia livicaulis, Mentzelia laevicaulis
4bartonia, Mentzelia lindleyi
4achene
4samara, key fruit, key
-campanula, bellflower
-creeping bellflower, Campanula rapunculoides
-Canterbury bell, cup and saucer, Campanula medium
6tall bellflower, Campanula americana
4marsh bellflower, Campanula aparinoides
-clustered bellflower, Campanula glomerata
-peach bells, peach bell, willow bell, Campanula persicifolia
4chimney plant, chimney bellflower, Campanula pyramidalis
-rampion, rampion bellflower, Campanula rapunculus
-tussock bellflower, spreading bellflower, Campanula carpatica
-orchid, orchidaceous plant
-orchis
-male orchis, early purple orchid, Orchis mascula
-butterfly orchid, butterfly orchis, Orchis papilionaceae
4showy orchis, purple orchis, purple-hooded orchis, Orchis spectabilis
-aerides
4angrecum
4jewel orchid
4puttyroot, adam-and-eve, Aplectrum hyemale
4arethusa
-bog rose, wild pink, dragon's mouth, Arethusa bulbosa
-bletia
-Bletilla striata, Bletia striata
-brassavola
-spider orchid, Brassia lawrenceana
-spider orchid, Brassia verrucosa
-caladenia
4calanthe
-grass pink, Calopogon pulchellum, Calopogon tuberosum
-calypso, fairy-slipper, Calypso bulbosa
-cattleya
-helleborine
-red helleborine, Cephalanthera rubra
4spreading pogonia, funnel-crest rosebud orchid, Cleistes divaricata, Pogonia divaricata
4rosebud orchid, Cleistes rosea, Pogonia rosea
4satyr orchid, Coeloglossum bracteatum
-frog orchid, Coeloglossum viride
-coelogyne
-coral root
-spotted coral root, Corallorhiza maculata
4striped coral root, Corallorhiza striata
4early coral root, pale coral root, Corallorhiza trifida
4swan orchid, swanflower, swan-flower, swanneck, swan-neck
-cymbid, cymbidium
4cypripedia
-lady's slipper, lady-slipper, ladies' slipper, slipper orchid
-moccasin flower, nerveroot, Cypripedium acaule
-common lady's-slipper, showy lady's-slipper, showy lady slipper, Cypripedium reginae, Cypripedium album
4ram's-head, ram's-head lady's slipper, Cypripedium arietinum
_yellow lady's slipper, yellow lady-slipper, Cypripedium calceolus, Cypripedium parviflorum
-large yellow lady's slipper, Cypripedium calceolus pubescens
-California lady's slipper, Cypripedium californicum
4clustered lady's slipper, Cypripedium fasciculatum
-mountain lady's slipper, Cypripedium montanum
-marsh orchid
-common spotted orchid, Dactylorhiza fuchsii, Dactylorhiza maculata fuchsii
-dendrobium
-disa
4phantom orchid, snow orchid, Eburophyton austinae
4tulip orchid, Encyclia citrina, Cattleya citrina
-butterfly orchid, Encyclia tampensis, Epidendrum tampense
-butterfly orchid, butterfly orchis, Epidendrum venosum, Encyclia venosa
4epidendron
-helleborine
-Epipactis helleborine
-stream orchid, chatterbox, giant helleborine, Epipactis gigantea
4tongueflower, tongue-flower
-rattlesnake plantain, helleborine
-fragrant orchid, Gymnadenia conopsea
-short-spurred fragrant orchid, Gymnadenia odoratissima
-fringed orchis, fringed orchid
4frog orchid
-rein orchid, rein orchis
-bog rein orchid, bog candles, Habenaria dilatata
-white fringed orchis, white fringed orchid, Habenaria albiflora
4elegant Habenaria, Habenaria elegans
-purple-fringed orchid, purple-fringed orchis, Habenaria fimbriata
4coastal rein orchid, Habenaria greenei
4Hooker's orchid, Habenaria hookeri
-ragged orchid, ragged orchis, ragged-fringed orchid, green fringed orchis, Habenaria lacera
4prairie orchid, prairie white-fringed orchis, Habenaria leucophaea
4snowy orchid, Habenaria nivea
4round-leaved rein orchid, Habenaria orbiculata
4purple fringeless orchid, purple fringeless orchis, Habenaria peramoena
-purple-fringed orchid, purple-fringed orchis, Habenaria psycodes
4Alaska rein orchid, Habenaria unalascensis
4crested coral root, Hexalectris spicata
-Texas purple spike, Hexalectris warnockii
-lizard orchid, Himantoglossum hircinum
-laelia
-liparis
-twayblade
-fen orchid, fen orchis, Liparis loeselii
4broad-leaved twayblade, Listera convallarioides
4lesser twayblade, Listera cordata
-twayblade, Listera ovata
4green adder's mouth, Malaxis-unifolia, Malaxis ophioglossoides
-masdevallia
4maxillaria
-pansy orchid
-odontoglossum
-oncidium, dancing lady orchid, butterfly plant, butterfly orchid
-bee orchid, Ophrys apifera
-fly orchid, Ophrys insectifera, Ophrys muscifera
-spider orchid
-early spider orchid, Ophrys sphegodes
-Venus' slipper, Venus's slipper, Venus's shoe
-phaius
-moth orchid, moth plant
-butterfly plant, Phalaenopsis amabilis
4rattlesnake orchid
-lesser butterfly orchid, Platanthera bifolia, Habenaria bifolia
-greater butterfly orchid, Platanthera chlorantha, Habenaria chlorantha
4prairie white-fringed orchid, Platanthera leucophea
4tangle orchid
-Indian crocus
4pleurothallis
-pogonia
-butterfly orchid
4Psychopsis krameriana, Oncidium papilio kramerianum
-Psychopsis papilio, Oncidium papilio
-helmet orchid, greenhood
4foxtail orchid
4orange-blossom orchid, Sarcochilus falcatus
-sobralia
-ladies' tresses, lady's tresses
-screw augur, Spiranthes cernua
6hooded ladies' tresses, Spiranthes romanzoffiana
4western ladies' tresses, Spiranthes porrifolia
-European ladies' tresses, Spiranthes spiralis
-stanhopea
-stelis
-fly orchid
-vanda
-blue orchid, Vanda caerulea
-vanilla
-vanilla orchid, Vanilla planifolia
6yam, yam plant
-yam
4white yam, water yam, Dioscorea alata
4cinnamon vine, Chinese yam, Dioscorea batata
4elephant's-foot, tortoise plant, Hottentot bread vine, Hottentot's bread vine, Dioscorea elephantipes
4wild yam, Dioscorea paniculata
4cush-cush, Dioscorea trifida
4black bryony, black bindweed, Tamus communis
-primrose, primula
-English primrose, Primula vulgaris
-cowslip, paigle, Primula veris
-oxlip, paigle, Primula elatior
4Chinese primrose, Primula sinensis
-polyanthus, Primula polyantha
-pimpernel
-scarlet pimpernel, red pimpernel, poor man's weatherglass, Anagallis arvensis
4bog pimpernel, Anagallis tenella
4chaffweed, bastard pimpernel, false pimpernel
-cyclamen, Cyclamen purpurascens
-sowbread, Cyclamen hederifolium, Cyclamen neopolitanum
4sea milkwort, sea trifoly, black saltwort, Glaux maritima
4featherfoil, feather-foil
4water gillyflower, American featherfoil, Hottonia inflata
-water violet, Hottonia palustris
-loosestrife
4gooseneck loosestrife, Lysimachia clethroides Duby
4yellow pimpernel, Lysimachia nemorum
4fringed loosestrife, Lysimachia ciliatum
-moneywort, creeping Jenny, creeping Charlie, Lysimachia nummularia
4swamp candles, Lysimachia terrestris
4whorled loosestrife, Lysimachia quadrifolia
4water pimpernel
4brookweed, Samolus valerandii
4brookweed, Samolus parviflorus, Samolus floribundus
6coralberry, spiceberry, Ardisia crenata
4marlberry, Ardisia escallonoides, Ardisia paniculata
-plumbago
6leadwort, Plumbago europaea
4thrift
-sea lavender, marsh rosemary, statice
4barbasco, joewood, Jacquinia keyensis
-gramineous plant, graminaceous plant
-grass
4midgrass
4shortgrass, short-grass
4sword grass
-tallgrass, tall-grass
-herbage, pasturage
-goat grass, Aegilops triuncalis
-wheatgrass, wheat-grass
4crested wheatgrass, crested wheat grass, fairway crested wheat grass, Agropyron cristatum
4bearded wheatgrass, Agropyron subsecundum
4western wheatgrass, bluestem wheatgrass, Agropyron smithii
4intermediate wheatgrass, Agropyron intermedium, Elymus hispidus
4slender wheatgrass, Agropyron trachycaulum, Agropyron pauciflorum, Elymus trachycaulos
4velvet bent, velvet bent grass, brown bent, Rhode Island bent, dog bent, Agrostis canina
4cloud grass, Agrostis nebulosa
-meadow foxtail, Alopecurus pratensis
-foxtail, foxtail grass
4broom grass
4broom sedge, Andropogon virginicus
-tall oat grass, tall meadow grass, evergreen grass, false oat, French rye, Arrhenatherum elatius
-toetoe, toitoi, Arundo conspicua, Chionochloa conspicua
4oat
-cereal oat, Avena sativa
4wild oat, wild oat grass, Avena fatua
4slender wild oat, Avena barbata
4wild red oat, animated oat, Avene sterilis
-brome, bromegrass
4chess, cheat, Bromus secalinus
4field brome, Bromus arvensis
-grama, grama grass, gramma, gramma grass
4black grama, Bouteloua eriopoda
-buffalo grass, Buchloe dactyloides
-reed grass
-feather reed grass, feathertop, Calamagrostis acutiflora
4Australian reed grass, Calamagrostic quadriseta
4burgrass, bur grass
4buffel grass, Cenchrus ciliaris, Pennisetum cenchroides
4Rhodes grass, Chloris gayana
-pampas grass, Cortaderia selloana
4giant star grass, Cynodon plectostachyum
-orchard grass, cocksfoot, cockspur, Dactylis glomerata
4Egyptian grass, crowfoot grass, Dactyloctenium aegypticum
4crabgrass, crab grass, finger grass
4smooth crabgrass, Digitaria ischaemum
4large crabgrass, hairy finger grass, Digitaria sanguinalis
4barnyard grass, barn grass, barn millet, Echinochloa crusgalli
4Japanese millet, billion-dollar grass, Japanese barnyard millet, sanwa millet, Echinochloa frumentacea
4yardgrass, yard grass, wire grass, goose grass, Eleusine indica
4finger millet, ragi, ragee, African millet, coracan, corakan, kurakkan, Eleusine coracana
4lyme grass
-wild rye
4giant ryegrass, Elymus condensatus, Leymus condensatus
4sea lyme grass, European dune grass, Elymus arenarius, Leymus arenaria
4Canada wild rye, Elymus canadensis
4teff, teff grass, Eragrostis tef, Eragrostic abyssinica
4weeping love grass, African love grass, Eragrostis curvula
4plume grass
4Ravenna grass, wool grass, Erianthus ravennae
-fescue, fescue grass, meadow fescue, Festuca elatior
4reed meadow grass, Glyceria grandis
-velvet grass, Yorkshire fog, Holcus lanatus
4creeping soft grass, Holcus mollis
4barleycorn
-barley grass, wall barley, Hordeum murinum
4little barley, Hordeum pusillum
-rye grass, ryegrass
-perennial ryegrass, English ryegrass, Lolium perenne
4Italian ryegrass, Italian rye, Lolium multiflorum
4darnel, tare, bearded darnel, cheat, Lolium temulentum
4nimblewill, nimble Will, Muhlenbergia schreberi
6cultivated rice, Oryza sativa
4ricegrass, rice grass
4smilo, smilo grass, Oryzopsis miliacea
-switch grass, Panicum virgatum
4broomcorn millet, hog millet, Panicum miliaceum
-goose grass, Texas millet, Panicum Texanum
-dallisgrass, dallis grass, paspalum, Paspalum dilatatum
4Bahia grass, Paspalum notatum
4knotgrass, Paspalum distichum
-fountain grass, Pennisetum ruppelii, Pennisetum setaceum
4reed canary grass, gardener's garters, lady's laces, ribbon grass, Phalaris arundinacea
4canary grass, birdseed grass, Phalaris canariensis
4timothy, herd's grass, Phleum pratense
4bluegrass, blue grass
4meadowgrass, meadow grass
4wood meadowgrass, Poa nemoralis, Agrostis alba
4noble cane
4munj, munja, Saccharum bengalense, Saccharum munja
-broom beard grass, prairie grass, wire grass, Andropogon scoparius, Schizachyrium scoparium
-bluestem, blue stem, Andropogon furcatus, Andropogon gerardii
-rye, Secale cereale
4bristlegrass, bristle grass
4giant foxtail
4yellow bristlegrass, yellow bristle grass, yellow foxtail, glaucous bristlegrass, Setaria glauca
-green bristlegrass, green foxtail, rough bristlegrass, bottle-grass, bottle grass, Setaria viridis
4Siberian millet, Setaria italica rubrofructa
4German millet, golden wonder millet, Setaria italica stramineofructa
4millet
-rattan, rattan cane
4malacca
4reed
-sorghum
-grain sorghum
4durra, doura, dourah, Egyptian corn, Indian millet, Guinea corn
4feterita, federita, Sorghum vulgare caudatum
4hegari
4kaoliang
4milo, milo maize
4shallu, Sorghum vulgare rosburghii
4broomcorn, Sorghum vulgare technicum
-cordgrass, cord grass
4salt reed grass, Spartina cynosuroides
4prairie cordgrass, freshwater cordgrass, slough grass, Spartina pectinmata
4smut grass, blackseed, carpet grass, Sporobolus poiretii
4sand dropseed, Sporobolus cryptandrus
6rush grass, rush-grass
-St. Augustine grass, Stenotaphrum secundatum, buffalo grass
6grain
4cereal, cereal grass
-wheat
4wheat berry
4durum, durum wheat, hard wheat, Triticum durum, Triticum turgidum, macaroni wheat
4spelt, Triticum spelta, Triticum aestivum spelta
4emmer, starch wheat, two-grain spelt, Triticum dicoccum
4wild wheat, wild emmer, Triticum dicoccum dicoccoides
4corn, maize, Indian corn, Zea mays
-mealie
_corn
4dent corn, Zea mays indentata
4flint corn, flint maize, Yankee corn, Zea mays indurata
-popcorn, Zea mays everta
-zoysia
4Manila grass, Japanese carpet grass, Zoysia matrella
6Korean lawn grass, Japanese lawn grass, Zoysia japonica
4bamboo
4common bamboo, Bambusa vulgaris
-giant bamboo, kyo-chiku, Dendrocalamus giganteus
-umbrella plant, umbrella sedge, Cyperus alternifolius
4chufa, yellow nutgrass, earth almond, ground almond, rush nut, Cyperus esculentus
4galingale, galangal, Cyperus longus
-nutgrass, nut grass, nutsedge, nut sedge, Cyperus rotundus
4sand sedge, sand reed, Carex arenaria
4cypress sedge, Carex pseudocyperus
-cotton grass, cotton rush
-common cotton grass, Eriophorum angustifolium
4hardstem bulrush, hardstemmed bulrush, Scirpus acutus
4wool grass, Scirpus cyperinus
4spike rush
4water chestnut, Chinese water chestnut, Eleocharis dulcis
4needle spike rush, needle rush, slender spike rush, hair grass, Eleocharis acicularis
4creeping spike rush, Eleocharis palustris
-pandanus, screw pine
-textile screw pine, lauhala, Pandanus tectorius
4cattail
4cat's-tail, bullrush, bulrush, nailrod, reed mace, reedmace, Typha latifolia
4bur reed
4grain, caryopsis
-kernel
4rye
4gourd, gourd vine
-gourd
-pumpkin, pumpkin vine, autumn pumpkin, Cucurbita pepo
4squash, squash vine
-summer squash, summer squash vine, Cucurbita pepo melopepo
-yellow squash
4marrow, marrow squash, vegetable marrow
4zucchini, courgette
4cocozelle, Italian vegetable marrow
4cymling, pattypan squash
-spaghetti squash
-winter squash, winter squash plant
-acorn squash
-hubbard squash, Cucurbita maxima
4turban squash, Cucurbita maxima turbaniformis
4buttercup squash
4butternut squash, Cucurbita maxima
-winter crookneck, winter crookneck squash, Cucurbita moschata
-cushaw, Cucurbita mixta, Cucurbita argyrosperma
-prairie gourd, prairie gourd vine, Missouri gourd, wild pumpkin, buffalo gourd, calabazilla, Cucurbita foetidissima
4prairie gourd
4bryony, briony
4white bryony, devil's turnip, Bryonia alba
-sweet melon, muskmelon, sweet melon vine, Cucumis melo
-cantaloupe, cantaloup, cantaloupe vine, cantaloup vine, Cucumis melo cantalupensis
-winter melon, Persian melon, honeydew melon, winter melon vine, Cucumis melo inodorus
-net melon, netted melon, nutmeg melon, Cucumis melo reticulatus
4cucumber, cucumber vine, Cucumis sativus
6squirting cucumber, exploding cucumber, touch-me-not, Ecballium elaterium
-bottle gourd, calabash, Lagenaria siceraria
-luffa, dishcloth gourd, sponge gourd, rag gourd, strainer vine
-loofah, vegetable sponge, Luffa cylindrica
4angled loofah, sing-kwa, Luffa acutangula
-loofa, loofah, luffa, loufah sponge
-balsam apple, Momordica balsamina
-balsam pear, Momordica charantia
-lobelia
4water lobelia, Lobelia dortmanna
4mallow
-musk mallow, mus rose, Malva moschata
-common mallow, Malva neglecta
-okra, gumbo, okra plant, lady's-finger, Abelmoschus esculentus, Hibiscus esculentus
-okra
-abelmosk, musk mallow, Abelmoschus moschatus, Hibiscus moschatus
-flowering maple
-velvetleaf, velvet-leaf, velvetweed, Indian mallow, butter-print, China jute, Abutilon theophrasti
-hollyhock
-rose mallow, Alcea rosea, Althea rosea
-althea, althaea, hollyhock
-marsh mallow, white mallow, Althea officinalis
6poppy mallow
4fringed poppy mallow, Callirhoe digitata
4purple poppy mallow, Callirhoe involucrata
4clustered poppy mallow, Callirhoe triangulata
4sea island cotton, tree cotton, Gossypium barbadense
4Levant cotton, Gossypium herbaceum
4upland cotton, Gossypium hirsutum
4Peruvian cotton, Gossypium peruvianum
4wild cotton, Arizona wild cotton, Gossypium thurberi
4kenaf, kanaf, deccan hemp, bimli, bimli hemp, Indian hemp, Bombay hemp, Hibiscus cannabinus
4sorrel tree, Hibiscus heterophyllus
-rose mallow, swamp mallow, common rose mallow, swamp rose mallow, Hibiscus moscheutos
-cotton rose, Confederate rose, Confederate rose mallow, Hibiscus mutabilis
4roselle, rozelle, sorrel, red sorrel, Jamaica sorrel, Hibiscus sabdariffa
-mahoe, majagua, mahagua, balibago, purau, Hibiscus tiliaceus
4flower-of-an-hour, flowers-of-an-hour, bladder ketmia, black-eyed Susan, Hibiscus trionum
-lacebark, ribbonwood, houhere, Hoheria populnea
4wild hollyhock, Iliamna remota, Sphaeralcea remota
4mountain hollyhock, Iliamna ruvularis, Iliamna acerifolia
4seashore mallow
4salt marsh mallow, Kosteletzya virginica
4chaparral mallow, Malacothamnus fasciculatus, Sphaeralcea fasciculata
4malope, Malope trifida
4false mallow
4waxmallow, wax mallow, sleeping hibiscus
4glade mallow, Napaea dioica
-pavonia
4ribbon tree, ribbonwood, Plagianthus regius, Plagianthus betulinus
-bush hibiscus, Radyera farragei, Hibiscus farragei
4Virginia mallow, Sida hermaphrodita
4Queensland hemp, jellyleaf, Sida rhombifolia
4Indian mallow, Sida spinosa
-checkerbloom, wild hollyhock, Sidalcea malviflora
4globe mallow, false mallow
6prairie mallow, red false mallow, Sphaeralcea coccinea, Malvastrum coccineum
4tulipwood tree
4portia tree, bendy tree, seaside mahoe, Thespesia populnea
-red silk-cotton tree, simal, Bombax ceiba, Bombax malabarica
4cream-of-tartar tree, sour gourd, Adansonia gregorii
-baobab, monkey-bread tree, Adansonia digitata
-kapok, ceiba tree, silk-cotton tree, white silk-cotton tree, Bombay ceiba, God tree, Ceiba pentandra
-durian, durion, durian tree, Durio zibethinus
4Montezuma
4shaving-brush tree, Pseudobombax ellipticum
4quandong, quandong tree, Brisbane quandong, silver quandong tree, blue fig, Elaeocarpus grandis
4quandong, blue fig
4makomako, New Zealand wine berry, wineberry, Aristotelia serrata, Aristotelia racemosa
-Jamaican cherry, calabur tree, calabura, silk wood, silkwood, Muntingia calabura
4breakax, breakaxe, break-axe, Sloanea jamaicensis
4sterculia
-Panama tree, Sterculia apetala
4kalumpang, Java olives, Sterculia foetida
4bottle-tree, bottle tree
-flame tree, flame durrajong, Brachychiton acerifolius, Sterculia acerifolia
-flame tree, broad-leaved bottletree, Brachychiton australis
-kurrajong, currajong, Brachychiton populneus
4Queensland bottletree, narrow-leaved bottletree, Brachychiton rupestris, Sterculia rupestris
4kola, kola nut, kola nut tree, goora nut, Cola acuminata
4kola nut, cola nut
-Chinese parasol tree, Chinese parasol, Japanese varnish tree, phoenix tree, Firmiana simplex
4flannelbush, flannel bush, California beauty
4screw tree
4nut-leaved screw tree, Helicteres isora
-red beech, brown oak, booyong, crow's foot, stave wood, silky elm, Heritiera trifoliolata, Terrietia trifoliolata
4looking glass tree, Heritiera macrophylla
-looking-glass plant, Heritiera littoralis
4honey bell, honeybells, Hermannia verticillata, Mahernia verticillata
4mayeng, maple-leaved bayur, Pterospermum acerifolium
-silver tree, Tarrietia argyrodendron
-cacao, cacao tree, chocolate tree, Theobroma cacao
4obeche, obechi, arere, samba, Triplochiton scleroxcylon
-linden, linden tree, basswood, lime, lime tree
-American basswood, American lime, Tilia americana
4small-leaved linden, small-leaved lime, Tilia cordata
6white basswood, cottonwood, Tilia heterophylla
-Japanese linden, Japanese lime, Tilia japonica
-silver lime, silver linden, Tilia tomentosa
4corchorus
4African hemp, Sparmannia africana
-herb, herbaceous plant
-protea
-honeypot, king protea, Protea cynaroides
4honeyflower, honey-flower, Protea mellifera
-banksia
4honeysuckle, Australian honeysuckle, coast banksia, Banksia integrifolia
4smoke bush
4Chilean firebush, Chilean flameflower, Embothrium coccineum
4Chilean nut, Chile nut, Chile hazel, Chilean hazelnut, Guevina heterophylla, Guevina avellana
-grevillea
4red-flowered silky oak, Grevillea banksii
4silky oak, Grevillea robusta
4beefwood, Grevillea striata
4cushion flower, pincushion hakea, Hakea laurina
4rewa-rewa, New Zealand honeysuckle
4honeyflower, honey-flower, mountain devil, Lambertia formosa
4silver tree, Leucadendron argenteum
4lomatia
4macadamia, macadamia tree
4Macadamia integrifolia
4macadamia nut, macadamia nut tree, Macadamia ternifolia
4Queensland nut, Macadamia tetraphylla
4prickly ash, Orites excelsa
4geebung
4wheel tree, firewheel tree, Stenocarpus sinuatus
4scrub beefwood, beefwood, Stenocarpus salignus
-waratah, Telopea Oreades
-waratah, Telopea speciosissima
-casuarina
4she-oak
4beefwood
-Australian pine, Casuarina equisetfolia
4heath
-tree heath, briar, brier, Erica arborea
4briarroot
-winter heath, spring heath, Erica carnea
-bell heather, heather bell, fine-leaved heath, Erica cinerea
4Cornish heath, Erica vagans
4Spanish heath, Portuguese heath, Erica lusitanica
4Prince-of-Wales'-heath, Prince of Wales heath, Erica perspicua
4bog rosemary, moorwort, Andromeda glaucophylla
4marsh andromeda, common bog rosemary, Andromeda polifolia
4madrona, madrono, manzanita, Arbutus menziesii
-strawberry tree, Irish strawberry, Arbutus unedo
4bearberry
4alpine bearberry, black bearberry, Arctostaphylos alpina
4heartleaf manzanita, Arctostaphylos andersonii
4Parry manzanita, Arctostaphylos manzanita
4spike heath, Bruckenthalia spiculifolia
4bryanthus
4leatherleaf, Chamaedaphne calyculata
4Connemara heath, St. Dabeoc's heath, Daboecia cantabrica
4trailing arbutus, mayflower, Epigaea repens
4creeping snowberry, moxie plum, maidenhair berry, Gaultheria hispidula
4salal, shallon, Gaultheria shallon
4huckleberry
4black huckleberry, Gaylussacia baccata
4dangleberry, dangle-berry, Gaylussacia frondosa
4box huckleberry, Gaylussacia brachycera
-kalmia
-mountain laurel, wood laurel, American laurel, calico bush, Kalmia latifolia
4swamp laurel, bog laurel, bog kalmia, Kalmia polifolia
4trapper's tea, glandular Labrador tea
6wild rosemary, marsh tea, Ledum palustre
4sand myrtle, Leiophyllum buxifolium
4leucothoe
4dog laurel, dog hobble, switch-ivy, Leucothoe fontanesiana, Leucothoe editorum
4sweet bells, Leucothoe racemosa
-alpine azalea, mountain azalea, Loiseleuria procumbens
4staggerbush, stagger bush, Lyonia mariana
4maleberry, male berry, privet andromeda, he-huckleberry, Lyonia ligustrina
4fetterbush, fetter bush, shiny lyonia, Lyonia lucida
4false azalea, fool's huckleberry, Menziesia ferruginea
4minniebush, minnie bush, Menziesia pilosa
-sorrel tree, sourwood, titi, Oxydendrum arboreum
4mountain heath, Phyllodoce caerulea, Bryanthus taxifolius
-purple heather, Brewer's mountain heather, Phyllodoce breweri
4fetterbush, mountain fetterbush, mountain andromeda, Pieris floribunda
-rhododendron
4coast rhododendron, Rhododendron californicum
-rosebay, Rhododendron maxima
-swamp azalea, swamp honeysuckle, white honeysuckle, Rhododendron viscosum
-azalea
4cranberry
4American cranberry, large cranberry, Vaccinium macrocarpon
4European cranberry, small cranberry, Vaccinium oxycoccus
-blueberry, blueberry bush
4farkleberry, sparkleberry, Vaccinium arboreum
4low-bush blueberry, low blueberry, Vaccinium angustifolium, Vaccinium pennsylvanicum
4rabbiteye blueberry, rabbit-eye blueberry, rabbiteye, Vaccinium ashei
4dwarf bilberry, dwarf blueberry, Vaccinium caespitosum
4evergreen blueberry, Vaccinium myrsinites
4evergreen huckleberry, Vaccinium ovatum
4bilberry, thin-leaved bilberry, mountain blue berry, Viccinium membranaceum
4bilberry, whortleberry, whinberry, blaeberry, Viccinium myrtillus
4bog bilberry, bog whortleberry, moor berry, Vaccinium uliginosum alpinum
4dryland blueberry, dryland berry, Vaccinium pallidum
4grouseberry, grouse-berry, grouse whortleberry, Vaccinium scoparium
4deerberry, squaw huckleberry, Vaccinium stamineum
-cowberry, mountain cranberry, lingonberry, lingenberry, lingberry, foxberry, Vaccinium vitis-idaea
4diapensia
4galax, galaxy, wandflower, beetleweed, coltsfoot, Galax urceolata
4pyxie, pixie, pixy, Pyxidanthera barbulata
-shortia
4oconee bells, Shortia galacifolia
4Australian heath
4epacris
4common heath, Epacris impressa
4common heath, blunt-leaf heath, Epacris obtusifolia
4Port Jackson heath, Epacris purpurascens
4native cranberry, groundberry, ground-berry, cranberry heath, Astroloma humifusum, Styphelia humifusum
4pink fivecorner, Styphelia triflora
4wintergreen, pyrola
4false wintergreen, Pyrola americana, Pyrola rotundifolia americana
4lesser wintergreen, Pyrola minor
4wild lily of the valley, shinleaf, Pyrola elliptica
6wild lily of the valley, Pyrola rotundifolia
-pipsissewa, prince's pine
4love-in-winter, western prince's pine, Chimaphila umbellata, Chimaphila corymbosa
4one-flowered wintergreen, one-flowered pyrola, Moneses uniflora, Pyrola uniflora
-Indian pipe, waxflower, Monotropa uniflora
4pinesap, false beachdrops, Monotropa hypopithys
-beech, beech tree
4common beech, European beech, Fagus sylvatica
-copper beech, purple beech, Fagus sylvatica atropunicea, Fagus purpurea, Fagus sylvatica purpurea
-American beech, white beech, red beech, Fagus grandifolia, Fagus americana
-weeping beech, Fagus pendula, Fagus sylvatica pendula
-Japanese beech
4chestnut, chestnut tree
-American chestnut, American sweet chestnut, Castanea dentata
6European chestnut, sweet chestnut, Spanish chestnut, Castanea sativa
4Chinese chestnut, Castanea mollissima
4Japanese chestnut, Castanea crenata
-Allegheny chinkapin, eastern chinquapin, chinquapin, dwarf chestnut, Castanea pumila
-Ozark chinkapin, Ozark chinquapin, chinquapin, Castanea ozarkensis
-oak chestnut
4giant chinkapin, golden chinkapin, Chrysolepis chrysophylla, Castanea chrysophylla, Castanopsis chrysophylla
4dwarf golden chinkapin, Chrysolepis sempervirens
4tanbark oak, Lithocarpus densiflorus
-Japanese oak, Lithocarpus glabra, Lithocarpus glaber
-southern beech, evergreen beech
4myrtle beech, Nothofagus cuninghamii
4Coigue, Nothofagus dombeyi
-New Zealand beech
4silver beech, Nothofagus menziesii
4roble beech, Nothofagus obliqua
4rauli beech, Nothofagus procera
-black beech, Nothofagus solanderi
4hard beech, Nothofagus truncata
_acorn
4cupule, acorn cup
-oak, oak tree
-live oak
-coast live oak, California live oak, Quercus agrifolia
4white oak
-American white oak, Quercus alba
4Arizona white oak, Quercus arizonica
4swamp white oak, swamp oak, Quercus bicolor
-European turkey oak, turkey oak, Quercus cerris
-canyon oak, canyon live oak, maul oak, iron oak, Quercus chrysolepis
4scarlet oak, Quercus coccinea
4jack oak, northern pin oak, Quercus ellipsoidalis
4red oak
-southern red oak, swamp red oak, turkey oak, Quercus falcata
-Oregon white oak, Oregon oak, Garry oak, Quercus garryana
4holm oak, holm tree, holly-leaved oak, evergreen oak, Quercus ilex
4bear oak, Quercus ilicifolia
-shingle oak, laurel oak, Quercus imbricaria
-bluejack oak, turkey oak, Quercus incana
-California black oak, Quercus kelloggii
4American turkey oak, turkey oak, Quercus laevis
-laurel oak, pin oak, Quercus laurifolia
-California white oak, valley oak, valley white oak, roble, Quercus lobata
4overcup oak, Quercus lyrata
-bur oak, burr oak, mossy-cup oak, mossycup oak, Quercus macrocarpa
4scrub oak
-blackjack oak, blackjack, jack oak, Quercus marilandica
-swamp chestnut oak, Quercus michauxii
4Japanese oak, Quercus mongolica, Quercus grosseserrata
4chestnut oak
-chinquapin oak, chinkapin oak, yellow chestnut oak, Quercus muehlenbergii
-myrtle oak, seaside scrub oak, Quercus myrtifolia
-water oak, possum oak, Quercus nigra
4Nuttall oak, Nuttall's oak, Quercus nuttalli
-durmast, Quercus petraea, Quercus sessiliflora
-basket oak, cow oak, Quercus prinus, Quercus montana
-pin oak, swamp oak, Quercus palustris
-willow oak, Quercus phellos
4dwarf chinkapin oak, dwarf chinquapin oak, dwarf oak, Quercus prinoides
-common oak, English oak, pedunculate oak, Quercus robur
-northern red oak, Quercus rubra, Quercus borealis
-Shumard oak, Shumard red oak, Quercus shumardii
-post oak, box white oak, brash oak, iron oak, Quercus stellata
-cork oak, Quercus suber
6Spanish oak, Quercus texana
4huckleberry oak, Quercus vaccinifolia
4Chinese cork oak, Quercus variabilis
-black oak, yellow oak, quercitron, quercitron oak, Quercus velutina
-southern live oak, Quercus virginiana
-interior live oak, Quercus wislizenii, Quercus wizlizenii
4mast
-birch, birch tree
-yellow birch, Betula alleghaniensis, Betula leutea
-American white birch, paper birch, paperbark birch, canoe birch, Betula cordifolia, Betula papyrifera
-grey birch, gray birch, American grey birch, American gray birch, Betula populifolia
-silver birch, common birch, European white birch, Betula pendula
-downy birch, white birch, Betula pubescens
-black birch, river birch, red birch, Betula nigra
6sweet birch, cherry birch, black birch, Betula lenta
4Yukon white birch, Betula neoalaskana
-swamp birch, water birch, mountain birch, Western paper birch, Western birch, Betula fontinalis
4Newfoundland dwarf birch, American dwarf birch, Betula glandulosa
-alder, alder tree
-common alder, European black alder, Alnus glutinosa, Alnus vulgaris
4grey alder, gray alder, Alnus incana
4seaside alder, Alnus maritima
-white alder, mountain alder, Alnus rhombifolia
4red alder, Oregon alder, Alnus rubra
4speckled alder, Alnus rugosa
-smooth alder, hazel alder, Alnus serrulata
4green alder, Alnus veridis
4green alder, Alnus veridis crispa, Alnus crispa
-hornbeam
-European hornbeam, Carpinus betulus
4American hornbeam, Carpinus caroliniana
4hop hornbeam
-Old World hop hornbeam, Ostrya carpinifolia
-Eastern hop hornbeam, ironwood, ironwood tree, Ostrya virginiana
-hazelnut, hazel, hazelnut tree
4American hazel, Corylus americana
6cobnut, filbert, Corylus avellana, Corylus avellana grandis
4beaked hazelnut, Corylus cornuta
-centaury
4rosita, Centaurium calycosum
-lesser centaury, Centaurium minus
4seaside centaury
4slender centaury
-prairie gentian, tulip gentian, bluebell, Eustoma grandiflorum
4Persian violet, Exacum affine
4columbo, American columbo, deer's-ear, deer's-ears, pyramid plant, American gentian
-gentian
-gentianella, Gentiana acaulis
-closed gentian, blind gentian, bottle gentian, Gentiana andrewsii
4explorer's gentian, Gentiana calycosa
-closed gentian, blind gentian, Gentiana clausa
-great yellow gentian, Gentiana lutea
-marsh gentian, calathian violet, Gentiana pneumonanthe
4soapwort gentian, Gentiana saponaria
6striped gentian, Gentiana villosa
-agueweed, ague weed, five-flowered gentian, stiff gentian, Gentianella quinquefolia, Gentiana quinquefolia
4felwort, gentianella amarella
-fringed gentian
4Gentianopsis crinita, Gentiana crinita
4Gentianopsis detonsa, Gentiana detonsa
4Gentianopsid procera, Gentiana procera
4Gentianopsis thermalis, Gentiana thermalis
4tufted gentian, Gentianopsis holopetala, Gentiana holopetala
4spurred gentian
4sabbatia
4toothbrush tree, mustard tree, Salvadora persica
-olive tree
-olive, European olive tree, Olea europaea
-olive
4black maire, Olea cunninghamii
4white maire, Olea lanceolata
-fringe tree
-fringe bush, Chionanthus virginicus
6forestiera
-forsythia
-ash, ash tree
-white ash, Fraxinus Americana
4swamp ash, Fraxinus caroliniana
4flowering ash, Fraxinus cuspidata
-European ash, common European ash, Fraxinus excelsior
-Oregon ash, Fraxinus latifolia, Fraxinus oregona
-black ash, basket ash, brown ash, hoop ash, Fraxinus nigra
-manna ash, flowering ash, Fraxinus ornus
-red ash, downy ash, Fraxinus pennsylvanica
4green ash, Fraxinus pennsylvanica subintegerrima
-blue ash, Fraxinus quadrangulata
-mountain ash, Fraxinus texensis
-pumpkin ash, Fraxinus tomentosa
4Arizona ash, Fraxinus velutina
-jasmine
4primrose jasmine, Jasminum mesnyi
-winter jasmine, Jasminum nudiflorum
-common jasmine, true jasmine, jessamine, Jasminum officinale
6privet
4Amur privet, Ligustrum amurense
4Japanese privet, Ligustrum japonicum
4Ligustrum obtusifolium
-common privet, Ligustrum vulgare
4devilwood, American olive, Osmanthus americanus
4mock privet
4lilac
4Himalayan lilac, Syringa emodi
4Persian lilac, Syringa persica
4Japanese tree lilac, Syringa reticulata, Syringa amurensis japonica
4Japanese lilac, Syringa villosa
-common lilac, Syringa vulgaris
4bloodwort
-kangaroo paw, kangaroo's paw, kangaroo's-foot, kangaroo-foot plant, Australian sword lily, Anigozanthus manglesii
4Virginian witch hazel, Hamamelis virginiana
4vernal witch hazel, Hamamelis vernalis
-winter hazel, flowering hazel
-fothergilla, witch alder
-liquidambar
-sweet gum, sweet gum tree, bilsted, red gum, American sweet gum, Liquidambar styraciflua
-iron tree, iron-tree, ironwood, ironwood tree
-walnut, walnut tree
4California black walnut, Juglans californica
6butternut, butternut tree, white walnut, Juglans cinerea
-black walnut, black walnut tree, black hickory, Juglans nigra
-English walnut, English walnut tree, Circassian walnut, Persian walnut, Juglans regia
-hickory, hickory tree
4water hickory, bitter pecan, water bitternut, Carya aquatica
4pignut, pignut hickory, brown hickory, black hickory, Carya glabra
-bitternut, bitternut hickory, bitter hickory, bitter pignut, swamp hickory, Carya cordiformis
6pecan, pecan tree, Carya illinoensis, Carya illinoinsis
4big shellbark, big shellbark hickory, big shagbark, king nut, king nut hickory, Carya laciniosa
4nutmeg hickory, Carya myristicaeformis, Carya myristiciformis
4shagbark, shagbark hickory, shellbark, shellbark hickory, Carya ovata
-mockernut, mockernut hickory, black hickory, white-heart hickory, big-bud hickory, Carya tomentosa
-wing nut, wing-nut
-Caucasian walnut, Pterocarya fraxinifolia
4dhawa, dhava
4combretum
4hiccup nut, hiccough nut, Combretum bracteosum
4bush willow, Combretum appiculatum
4bush willow, Combretum erythrophyllum
4button tree, button mangrove, Conocarpus erectus
-white mangrove, Laguncularia racemosa
4oleaster
4water milfoil
4anchovy pear, anchovy pear tree, Grias cauliflora
4brazil nut, brazil-nut tree, Bertholletia excelsa
-loosestrife
-purple loosestrife, spiked loosestrife, Lythrum salicaria
4grass poly, hyssop loosestrife, Lythrum hyssopifolia
-crape myrtle, crepe myrtle, crepe flower, Lagerstroemia indica
-Queen's crape myrtle, pride-of-India, Lagerstroemia speciosa
4myrtaceous tree
-myrtle
-common myrtle, Myrtus communis
-bayberry, bay-rum tree, Jamaica bayberry, wild cinnamon, Pimenta acris
4allspice, allspice tree, pimento tree, Pimenta dioica
4allspice tree, Pimenta officinalis
-sour cherry, Eugenia corynantha
4nakedwood, Eugenia dicrana
-Surinam cherry, pitanga, Eugenia uniflora
4rose apple, rose-apple tree, jambosa, Eugenia jambos
-feijoa, feijoa bush
-jaboticaba, jaboticaba tree, Myrciaria cauliflora
-guava, true guava, guava bush, Psidium guajava
-guava, strawberry guava, yellow cattley guava, Psidium littorale
4cattley guava, purple strawberry guava, Psidium cattleianum, Psidium littorale longipes
4Brazilian guava, Psidium guineense
-gum tree, gum
6eucalyptus, eucalypt, eucalyptus tree
4flooded gum
4mallee
4stringybark
4smoothbark
-red gum, peppermint, peppermint gum, Eucalyptus amygdalina
-red gum, marri, Eucalyptus calophylla
-river red gum, river gum, Eucalyptus camaldulensis, Eucalyptus rostrata
4mountain swamp gum, Eucalyptus camphora
-snow gum, ghost gum, white ash, Eucalyptus coriacea, Eucalyptus pauciflora
-alpine ash, mountain oak, Eucalyptus delegatensis
4white mallee, congoo mallee, Eucalyptus dumosa
4white stringybark, thin-leaved stringybark, Eucalyptusd eugenioides
6white mountain ash, Eucalyptus fraxinoides
-blue gum, fever tree, Eucalyptus globulus
4rose gum, Eucalypt grandis
4cider gum, Eucalypt gunnii
4swamp gum, Eucalypt ovata
4spotted gum, Eucalyptus maculata
-lemon-scented gum, Eucalyptus citriodora, Eucalyptus maculata citriodora
-black mallee, black sally, black gum, Eucalytus stellulata
-forest red gum, Eucalypt tereticornis
-mountain ash, Eucalyptus regnans
4manna gum, Eucalyptus viminalis
4clove, clove tree, Syzygium aromaticum, Eugenia aromaticum, Eugenia caryophyllatum
-clove
-tupelo, tupelo tree
4water gum, Nyssa aquatica
-sour gum, black gum, pepperidge, Nyssa sylvatica
4enchanter's nightshade
4Circaea lutetiana
-willowherb
-fireweed, giant willowherb, rosebay willowherb, wickup, Epilobium angustifolium
-California fuchsia, humming bird's trumpet, Epilobium canum canum, Zauschneria californica
-fuchsia
4lady's-eardrop, ladies'-eardrop, lady's-eardrops, ladies'-eardrops, Fuchsia coccinea
-evening primrose
-common evening primrose, German rampion, Oenothera biennis
-sundrops, Oenothera fruticosa
-Missouri primrose, Ozark sundrops, Oenothera macrocarpa
-pomegranate, pomegranate tree, Punica granatum
-mangrove, Rhizophora mangle
4daphne
6garland flower, Daphne cneorum
4spurge laurel, wood laurel, Daphne laureola
-mezereon, February daphne, Daphne mezereum
4Indian rhododendron, Melastoma malabathricum
4Medinilla magnifica
4deer grass, meadow beauty
-canna
4achira, indian shot, arrowroot, Canna indica, Canna edulis
4arrowroot, American arrowroot, obedience plant, Maranta arundinaceae
-banana, banana tree
-dwarf banana, Musa acuminata
-Japanese banana, Musa basjoo
-plantain, plantain tree, Musa paradisiaca
-edible banana, Musa paradisiaca sapientum
4abaca, Manila hemp, Musa textilis
-Abyssinian banana, Ethiopian banana, Ensete ventricosum, Musa ensete
4ginger
-common ginger, Canton ginger, stem ginger, Zingiber officinale
4turmeric, Curcuma longa, Curcuma domestica
-galangal, Alpinia galanga
-shellflower, shall-flower, shell ginger, Alpinia Zerumbet, Alpinia speciosa, Languas speciosa
4grains of paradise, Guinea grains, Guinea pepper, melagueta pepper, Aframomum melegueta
4cardamom, cardamon, Elettaria cardamomum
-begonia
4fibrous-rooted begonia
-tuberous begonia
4rhizomatous begonia
6Christmas begonia, blooming-fool begonia, Begonia cheimantha
-angel-wing begonia, Begonia cocchinea
4beefsteak begonia, kidney begonia, Begonia erythrophylla, Begonia feastii
4star begonia, star-leaf begonia, Begonia heracleifolia
-rex begonia, king begonia, painted-leaf begonia, beefsteak geranium, Begonia rex
-wax begonia, Begonia semperflorens
4Socotra begonia, Begonia socotrana
-hybrid tuberous begonia, Begonia tuberhybrida
4dillenia
4guinea gold vine, guinea flower
4poon
4calaba, Santa Maria tree, Calophyllum calaba
4Maria, Calophyllum longifolium
4laurelwood, lancewood tree, Calophyllum candidissimum
4Alexandrian laurel, Calophyllum inophyllum
4clusia
4wild fig, Clusia flava
4waxflower, Clusia insignis
4pitch apple, strangler fig, Clusia rosea, Clusia major
4mangosteen, mangosteen tree, Garcinia mangostana
4gamboge tree, Garcinia hanburyi, Garcinia cambogia, Garcinia gummi-gutta
-St John's wort
-common St John's wort, tutsan, Hypericum androsaemum
-great St John's wort, Hypericum ascyron, Hypericum pyramidatum
-creeping St John's wort, Hypericum calycinum
4low St Andrew's cross, Hypericum hypericoides
-klammath weed, Hypericum perforatum
4shrubby St John's wort, Hypericum prolificum, Hypericum spathulatum
4St Peter's wort, Hypericum tetrapterum, Hypericum maculatum
4marsh St-John's wort, Hypericum virginianum
4mammee apple, mammee, mamey, mammee tree, Mammea americana
4rose chestnut, ironwood, ironwood tree, Mesua ferrea
4bower actinidia, tara vine, Actinidia arguta
-Chinese gooseberry, kiwi, kiwi vine, Actinidia chinensis, Actinidia deliciosa
4silvervine, silver vine, Actinidia polygama
4wild cinnamon, white cinnamon tree, Canella winterana, Canella-alba
-papaya, papaia, pawpaw, papaya tree, melon tree, Carica papaya
4souari, souari nut, souari tree, Caryocar nuciferum
-rockrose, rock rose
4white-leaved rockrose, Cistus albidus
6common gum cistus, Cistus ladanifer, Cistus ladanum
4frostweed, frost-weed, frostwort, Helianthemum canadense, Crocanthemum canadense
6dipterocarp
4red lauan, red lauan tree, Shorea teysmanniana
4governor's plum, governor plum, Madagascar plum, ramontchi, batoko palm, Flacourtia indica
4kei apple, kei apple bush, Dovyalis caffra
4ketembilla, kitembilla, kitambilla, ketembilla tree, Ceylon gooseberry, Dovyalis hebecarpa
4chaulmoogra, chaulmoogra tree, chaulmugra, Hydnocarpus kurzii, Taraktagenos kurzii, Taraktogenos kurzii
4wild peach, Kiggelaria africana
4candlewood
4boojum tree, cirio, Fouquieria columnaris, Idria columnaris
4bird's-eye bush, Ochna serrulata
4granadilla, purple granadillo, Passiflora edulis
-granadilla, sweet granadilla, Passiflora ligularis
-granadilla, giant granadilla, Passiflora quadrangularis
-maypop, Passiflora incarnata
6Jamaica honeysuckle, yellow granadilla, Passiflora laurifolia
4banana passion fruit, Passiflora mollissima
4sweet calabash, Passiflora maliformis
-love-in-a-mist, running pop, wild water lemon, Passiflora foetida
-reseda
-mignonette, sweet reseda, Reseda odorata
4dyer's rocket, dyer's mignonette, weld, Reseda luteola
4false tamarisk, German tamarisk, Myricaria germanica
4halophyte
-viola
-violet
-field pansy, heartsease, Viola arvensis
4American dog violet, Viola conspersa
-dog violet, heath violet, Viola canina
-horned violet, tufted pansy, Viola cornuta
-two-eyed violet, heartsease, Viola ocellata
-bird's-foot violet, pansy violet, Johnny-jump-up, wood violet, Viola pedata
4downy yellow violet, Viola pubescens
4long-spurred violet, Viola rostrata
-pale violet, striped violet, cream violet, Viola striata
-hedge violet, wood violet, Viola sylvatica, Viola reichenbachiana
4nettle
-stinging nettle, Urtica dioica
4Roman nettle, Urtica pipulifera
-ramie, ramee, Chinese silk plant, China grass, Boehmeria nivea
4wood nettle, Laportea canadensis
4Australian nettle, Australian nettle tree
4pellitory-of-the-wall, wall pellitory, pellitory, Parietaria difussa
4richweed, clearweed, dead nettle, Pilea pumilla
4artillery plant, Pilea microphylla
4friendship plant, panamica, panamiga, Pilea involucrata
4Queensland grass-cloth plant, Pipturus argenteus
4Pipturus albidus
4cannabis, hemp
-Indian hemp, Cannabis indica
-mulberry, mulberry tree
-white mulberry, Morus alba
4black mulberry, Morus nigra
4red mulberry, Morus rubra
4osage orange, bow wood, mock orange, Maclura pomifera
-breadfruit, breadfruit tree, Artocarpus communis, Artocarpus altilis
-jackfruit, jackfruit tree, Artocarpus heterophyllus
4marang, marang tree, Artocarpus odoratissima
4fig tree
-fig, common fig, common fig tree, Ficus carica
4caprifig, Ficus carica sylvestris
-golden fig, Florida strangler fig, strangler fig, wild fig, Ficus aurea
-banyan, banyan tree, banian, banian tree, Indian banyan, East Indian fig tree, Ficus bengalensis
-pipal, pipal tree, pipul, peepul, sacred fig, bo tree, Ficus religiosa
-India-rubber tree, India-rubber plant, India-rubber fig, rubber plant, Assam rubber, Ficus elastica
4mistletoe fig, mistletoe rubber plant, Ficus diversifolia, Ficus deltoidea
4Port Jackson fig, rusty rig, little-leaf fig, Botany Bay fig, Ficus rubiginosa
4sycamore, sycamore fig, mulberry fig, Ficus sycomorus
-paper mulberry, Broussonetia papyrifera
4trumpetwood, trumpet-wood, trumpet tree, snake wood, imbauba, Cecropia peltata
-elm, elm tree
4winged elm, wing elm, Ulmus alata
-American elm, white elm, water elm, rock elm, Ulmus americana
-smooth-leaved elm, European field elm, Ulmus carpinifolia
-cedar elm, Ulmus crassifolia
-witch elm, wych elm, Ulmus glabra
-Dutch elm, Ulmus hollandica
4Huntingdon elm, Ulmus hollandica vegetata
4water elm, Ulmus laevis
6Chinese elm, Ulmus parvifolia
-English elm, European elm, Ulmus procera
-Siberian elm, Chinese elm, dwarf elm, Ulmus pumila
4slippery elm, red elm, Ulmus rubra
4Jersey elm, guernsey elm, wheately elm, Ulmus sarniensis, Ulmus campestris sarniensis, Ulmus campestris wheatleyi
-September elm, red elm, Ulmus serotina
4rock elm, Ulmus thomasii
-hackberry, nettle tree
-European hackberry, Mediterranean hackberry, Celtis australis
4American hackberry, Celtis occidentalis
-sugarberry, Celtis laevigata
4iridaceous plant
-bearded iris
-beardless iris
4orrisroot, orris
-dwarf iris, Iris cristata
-Dutch iris, Iris filifolia
-Florentine iris, orris, Iris germanica florentina, Iris florentina
6stinking iris, gladdon, gladdon iris, stinking gladwyn, roast beef plant, Iris foetidissima
-German iris, Iris germanica
-Japanese iris, Iris kaempferi
6German iris, Iris kochii
4Dalmatian iris, Iris pallida
-Persian iris, Iris persica
-Dutch iris, Iris tingitana
-dwarf iris, vernal iris, Iris verna
-Spanish iris, xiphium iris, Iris xiphium
-blackberry-lily, leopard lily, Belamcanda chinensis
4crocus
6saffron, saffron crocus, Crocus sativus
4corn lily
-blue-eyed grass
4wandflower, Sparaxis tricolor
4amaryllis
4salsilla, Bomarea edulis
4salsilla, Bomarea salsilla
4blood lily
6Cape tulip, Haemanthus coccineus
-hippeastrum, Hippeastrum puniceum
4narcissus
-daffodil, Narcissus pseudonarcissus
-jonquil, Narcissus jonquilla
-jonquil
4Jacobean lily, Aztec lily, Strekelia formosissima
4liliaceous plant
-mountain lily, Lilium auratum
-Canada lily, wild yellow lily, meadow lily, wild meadow lily, Lilium canadense
-tiger lily, leopard lily, pine lily, Lilium catesbaei
-Columbia tiger lily, Oregon lily, Lilium columbianum
-tiger lily, devil lily, kentan, Lilium lancifolium
-Easter lily, Bermuda lily, white trumpet lily, Lilium longiflorum
4coast lily, Lilium maritinum
-Turk's-cap, martagon, Lilium martagon
4Michigan lily, Lilium michiganense
-leopard lily, panther lily, Lilium pardalinum
-Turk's-cap, Turk's cap-lily, Lilium superbum
-African lily, African tulip, blue African lily, Agapanthus africanus
4colicroot, colic root, crow corn, star grass, unicorn root
4ague root, ague grass, Aletris farinosa
4yellow colicroot, Aletris aurea
4alliaceous plant
4Hooker's onion, Allium acuminatum
-wild leek, Levant garlic, kurrat, Allium ampeloprasum
4Canada garlic, meadow leek, rose leek, Allium canadense
4keeled garlic, Allium carinatum
-onion
-shallot, eschalot, multiplier onion, Allium cepa aggregatum, Allium ascalonicum
-nodding onion, nodding wild onion, lady's leek, Allium cernuum
4Welsh onion, Japanese leek, Allium fistulosum
4red-skinned onion, Allium haematochiton
4daffodil garlic, flowering onion, Naples garlic, Allium neopolitanum
4few-flowered leek, Allium paradoxum
4garlic, Allium sativum
4sand leek, giant garlic, Spanish garlic, rocambole, Allium scorodoprasum
-chives, chive, cive, schnittlaugh, Allium schoenoprasum
4crow garlic, false garlic, field garlic, stag's garlic, wild garlic, Allium vineale
-wild garlic, wood garlic, Ramsons, Allium ursinum
-garlic chive, Chinese chive, Oriental garlic, Allium tuberosum
4round-headed leek, Allium sphaerocephalum
4three-cornered leek, triquetrous leek, Allium triquetrum
4cape aloe, Aloe ferox
-kniphofia, tritoma, flame flower, flame-flower, flameflower
-poker plant, Kniphofia uvaria
-red-hot poker, Kniphofia praecox
4fly poison, Amianthum muscaetoxicum, Amianthum muscitoxicum
4amber lily, Anthericum torreyi
-asparagus, edible asparagus, Asparagus officinales
-asparagus fern, Asparagus setaceous, Asparagus plumosus
4smilax, Asparagus asparagoides
-asphodel
4Jacob's rod
-aspidistra, cast-iron plant, bar-room plant, Aspidistra elatio
4coral drops, Bessera elegans
4Christmas bells
4climbing onion, Bowiea volubilis
4mariposa, mariposa tulip, mariposa lily
-globe lily, fairy lantern
4cat's-ear
4white globe lily, white fairy lantern, Calochortus albus
4yellow globe lily, golden fairy lantern, Calochortus amabilis
4rose globe lily, Calochortus amoenus
4star tulip, elegant cat's ears, Calochortus elegans
4desert mariposa tulip, Calochortus kennedyi
4yellow mariposa tulip, Calochortus luteus
4sagebrush mariposa tulip, Calochortus macrocarpus
-sego lily, Calochortus nuttallii
-camas, camass, quamash, camosh, camash
-common camas, Camassia quamash
4Leichtlin's camas, Camassia leichtlinii
4wild hyacinth, indigo squill, Camassia scilloides
-dogtooth violet, dogtooth, dog's-tooth violet
4white dogtooth violet, white dog's-tooth violet, blonde lilian, Erythronium albidum
-yellow adder's tongue, trout lily, amberbell, Erythronium americanum
6European dogtooth, Erythronium dens-canis
-fawn lily, Erythronium californicum
-glacier lily, snow lily, Erythronium grandiflorum
4avalanche lily, Erythronium montanum
-fritillary, checkered lily
4mission bells, rice-grain fritillary, Fritillaria affinis, Fritillaria lanceolata, Fritillaria mutica
4mission bells, black fritillary, Fritillaria biflora
4stink bell, Fritillaria agrestis
-crown imperial, Fritillaria imperialis
4white fritillary, Fritillaria liliaceae
-snake's head fritillary, guinea-hen flower, checkered daffodil, leper lily, Fritillaria meleagris
4adobe lily, pink fritillary, Fritillaria pluriflora
4scarlet fritillary, Fritillaria recurva
-tulip
-dwarf tulip, Tulipa armena, Tulipa suaveolens
6lady tulip, candlestick tulip, Tulipa clusiana
-Tulipa gesneriana
4cottage tulip
-Darwin tulip
-gloriosa, glory lily, climbing lily, creeping lily, Gloriosa superba
-lemon lily, Hemerocallis lilio-asphodelus, Hemerocallis flava
-common hyacinth, Hyacinthus orientalis
4Roman hyacinth, Hyacinthus orientalis albulus
4summer hyacinth, cape hyacinth, Hyacinthus candicans, Galtonia candicans
-star-of-Bethlehem
4bath asparagus, Prussian asparagus, Ornithogalum pyrenaicum
-grape hyacinth
-common grape hyacinth, Muscari neglectum
-tassel hyacinth, Muscari comosum
-scilla, squill
-spring squill, Scilla verna, sea onion
4false asphodel
4Scotch asphodel, Tofieldia pusilla
4sea squill, sea onion, squill, Urginea maritima
-squill
-butcher's broom, Ruscus aculeatus
4bog asphodel
4European bog asphodel, Narthecium ossifragum
4American bog asphodel, Narthecium americanum
4hellebore, false hellebore
4white hellebore, American hellebore, Indian poke, bugbane, Veratrum viride
-squaw grass, bear grass, Xerophyllum tenax
-death camas, zigadene
4alkali grass, Zigadenus elegans
4white camas, Zigadenus glaucus
4poison camas, Zigadenus nuttalli
4grassy death camas, Zigadenus venenosus, Zigadenus venenosus gramineus
4prairie wake-robin, prairie trillium, Trillium recurvatum
4dwarf-white trillium, snow trillium, early wake-robin
-herb Paris, Paris quadrifolia
4sarsaparilla
4bullbrier, greenbrier, catbrier, horse brier, horse-brier, brier, briar, Smilax rotundifolia
4rough bindweed, Smilax aspera
-clintonia, Clinton's lily
-false lily of the valley, Maianthemum canadense
-false lily of the valley, Maianthemum bifolium
-Solomon's-seal
4great Solomon's-seal, Polygonatum biflorum, Polygonatum commutatum
-bellwort, merry bells, wild oats
-strawflower, cornflower, Uvularia grandiflora
4pia, Indian arrowroot, Tacca leontopetaloides, Tacca pinnatifida
-agave, century plant, American aloe
-American agave, Agave americana
6sisal, Agave sisalana
-maguey, cantala, Agave cantala
-maguey, Agave atrovirens
4Agave tequilana
-cabbage tree, grass tree, Cordyline australis
-dracaena
-tuberose, Polianthes tuberosa
-sansevieria, bowstring hemp
4African bowstring hemp, African hemp, Sansevieria guineensis
4Ceylon bowstring hemp, Sansevieria zeylanica
-mother-in-law's tongue, snake plant, Sansevieria trifasciata
-Spanish bayonet, Yucca aloifolia
-Spanish bayonet, Yucca baccata
-Joshua tree, Yucca brevifolia
4soapweed, soap-weed, soap tree, Yucca elata
-Adam's needle, Adam's needle-and-thread, spoonleaf yucca, needle palm, Yucca filamentosa
-bear grass, Yucca glauca
-Spanish dagger, Yucca gloriosa
4Our Lord's candle, Yucca whipplei
-water shamrock, buckbean, bogbean, bog myrtle, marsh trefoil, Menyanthes trifoliata
-butterfly bush, buddleia
-yellow jasmine, yellow jessamine, Carolina jasmine, evening trumpet flower, Gelsemium sempervirens
-flax
4calabar bean, ordeal bean
4bonduc, bonduc tree, Caesalpinia bonduc, Caesalpinia bonducella
4divi-divi, Caesalpinia coriaria
4Mysore thorn, Caesalpinia decapetala, Caesalpinia sepiaria
4brazilian ironwood, Caesalpinia ferrea
-bird of paradise, poinciana, Caesalpinia gilliesii, Poinciana gilliesii
4shingle tree, Acrocarpus fraxinifolius
-mountain ebony, orchid tree, Bauhinia variegata
4msasa, Brachystegia speciformis
-cassia
-golden shower tree, drumstick tree, purging cassia, pudding pipe tree, canafistola, canafistula, Cassia fistula
4pink shower, pink shower tree, horse cassia, Cassia grandis
4rainbow shower, Cassia javonica
4horse cassia, Cassia roxburghii, Cassia marginata
-carob, carob tree, carob bean tree, algarroba, Ceratonia siliqua
4carob, carob bean, algarroba bean, algarroba, locust bean, locust pod
4paloverde
-royal poinciana, flamboyant, flame tree, peacock flower, Delonix regia, Poinciana regia
-locust tree, locust
4water locust, swamp locust, Gleditsia aquatica
-honey locust, Gleditsia triacanthos
-Kentucky coffee tree, bonduc, chicot, Gymnocladus dioica
-logwood, logwood tree, campeachy, bloodwood tree, Haematoxylum campechianum
4Jerusalem thorn, horsebean, Parkinsonia aculeata
-palo verde, Parkinsonia florida, Cercidium floridum
4Dalmatian laburnum, Petteria ramentacea, Cytisus ramentaceus
4senna
4avaram, tanner's cassia, Senna auriculata, Cassia auriculata
6Alexandria senna, Alexandrian senna, true senna, tinnevelly senna, Indian senna, Senna alexandrina, Cassia acutifolia, Cassia augustifolia
4wild senna, Senna marilandica, Cassia marilandica
4sicklepod, Senna obtusifolia, Cassia tora
4coffee senna, mogdad coffee, styptic weed, stinking weed, Senna occidentalis, Cassia occidentalis
-tamarind, tamarind tree, tamarindo, Tamarindus indica
-false indigo, bastard indigo, Amorpha californica
-false indigo, bastard indigo, Amorpha fruticosa
4hog peanut, wild peanut, Amphicarpaea bracteata, Amphicarpa bracteata
4angelim, andelmin
-cabbage bark, cabbage-bark tree, cabbage tree, Andira inermis
-kidney vetch, Anthyllis vulneraria
4groundnut, groundnut vine, Indian potato, potato bean, wild bean, Apios americana, Apios tuberosa
4rooibos, Aspalathus linearis, Aspalathus cedcarbergensis
-milk vetch, milk-vetch
4alpine milk vetch, Astragalus alpinus
4purple milk vetch, Astragalus danicus
4camwood, African sandalwood, Baphia nitida
-wild indigo, false indigo
-blue false indigo, Baptisia australis
4white false indigo, Baptisia lactea
4indigo broom, horsefly weed, rattle weed, Baptisia tinctoria
4dhak, dak, palas, Butea frondosa, Butea monosperma
4pigeon pea, pigeon-pea plant, cajan pea, catjang pea, red gram, dhal, dahl, Cajanus cajan
4sword bean, Canavalia gladiata
4pea tree, caragana
4Siberian pea tree, Caragana arborescens
4Chinese pea tree, Caragana sinica
4Moreton Bay chestnut, Australian chestnut
-butterfly pea, Centrosema virginianum
-Judas tree, love tree, Circis siliquastrum
-redbud, Cercis canadensis
-western redbud, California redbud, Cercis occidentalis
4tagasaste, Chamaecytisus palmensis, Cytesis proliferus
4weeping tree broom
4flame pea
-chickpea, chickpea plant, Egyptian pea, Cicer arietinum
-chickpea, garbanzo
4Kentucky yellowwood, gopherwood, Cladrastis lutea, Cladrastis kentukea
4glory pea, clianthus
-desert pea, Sturt pea, Sturt's desert pea, Clianthus formosus, Clianthus speciosus
4parrot's beak, parrot's bill, Clianthus puniceus
-butterfly pea, Clitoria mariana
-blue pea, butterfly pea, Clitoria turnatea
4telegraph plant, semaphore plant, Codariocalyx motorius, Desmodium motorium, Desmodium gyrans
4bladder senna, Colutea arborescens
-axseed, crown vetch, Coronilla varia
-crotalaria, rattlebox
4guar, cluster bean, Cyamopsis tetragonolobus, Cyamopsis psoraloides
4white broom, white Spanish broom, Cytisus albus, Cytisus multiflorus
-common broom, Scotch broom, green broom, Cytisus scoparius
4rosewood, rosewood tree
4Indian blackwood, East Indian rosewood, East India rosewood, Indian rosewood, Dalbergia latifolia
4sissoo, sissu, sisham, Dalbergia sissoo
4kingwood, kingwood tree, Dalbergia cearensis
-Brazilian rosewood, caviuna wood, jacaranda, Dalbergia nigra
4cocobolo, Dalbergia retusa
4blackwood, blackwood tree
4bitter pea
4derris
4derris root, tuba root, Derris elliptica
4prairie mimosa, prickle-weed, Desmanthus ilinoensis
4tick trefoil, beggar lice, beggar's lice
4beggarweed, Desmodium tortuosum, Desmodium purpureum
4Australian pea, Dipogon lignosus, Dolichos lignosus
-coral tree, erythrina
4kaffir boom, Cape kafferboom, Erythrina caffra
4coral bean tree, Erythrina corallodendrum
-ceibo, crybaby tree, cry-baby tree, common coral tree, Erythrina crista-galli
4kaffir boom, Transvaal kafferboom, Erythrina lysistemon
-Indian coral tree, Erythrina variegata, Erythrina Indica
-cork tree, Erythrina vespertilio
4goat's rue, goat rue, Galega officinalis
4poison bush, poison pea, gastrolobium
-Spanish broom, Spanish gorse, Genista hispanica
-woodwaxen, dyer's greenweed, dyer's-broom, dyeweed, greenweed, whin, woadwaxen, Genista tinctoria
4chanar, chanal, Geoffroea decorticans
4gliricidia
-soy, soybean, soya bean
4licorice, liquorice, Glycyrrhiza glabra
4wild licorice, wild liquorice, American licorice, American liquorice, Glycyrrhiza lepidota
4licorice root
4Western Australia coral pea, Hardenbergia comnptoniana
4sweet vetch, Hedysarum boreale
4French honeysuckle, sulla, Hedysarum coronarium
4anil, Indigofera suffruticosa, Indigofera anil
6scarlet runner, running postman, Kennedia prostrata
4hyacinth bean, bonavist, Indian bean, Egyptian bean, Lablab purpureus, Dolichos lablab
4Scotch laburnum, Alpine golden chain, Laburnum alpinum
4vetchling
-wild pea
4everlasting pea
-beach pea, sea pea, Lathyrus maritimus, Lathyrus japonicus
4grass vetch, grass vetchling, Lathyrus nissolia
4marsh pea, Lathyrus palustris
4common vetchling, meadow pea, yellow vetchling, Lathyrus pratensis
4grass pea, Indian pea, khesari, Lathyrus sativus
4Tangier pea, Tangier peavine, Lalthyrus tingitanus
4heath pea, earth-nut pea, earthnut pea, tuberous vetch, Lathyrus tuberosus
4bicolor lespediza, ezo-yama-hagi, Lespedeza bicolor
4japanese clover, japan clover, jap clover, Lespedeza striata
4Korean lespedeza, Lespedeza stipulacea
4sericea lespedeza, Lespedeza sericea, Lespedeza cuneata
4lentil, lentil plant, Lens culinaris
-lentil
4prairie bird's-foot trefoil, compass plant, prairie lotus, prairie trefoil, Lotus americanus
-bird's foot trefoil, bird's foot clover, babies' slippers, bacon and eggs, Lotus corniculatus
4winged pea, asparagus pea, Lotus tetragonolobus
-lupine, lupin
4white lupine, field lupine, wolf bean, Egyptian lupine, Lupinus albus
-tree lupine, Lupinus arboreus
-wild lupine, sundial lupine, Indian beet, old-maid's bonnet, Lupinus perennis
-bluebonnet, buffalo clover, Texas bluebonnet, Lupinus subcarnosus
-Texas bluebonnet, Lupinus texensis
-medic, medick, trefoil
4moon trefoil, Medicago arborea
4sickle alfalfa, sickle lucerne, sickle medick, Medicago falcata
4Calvary clover, Medicago intertexta, Medicago echinus
-black medick, hop clover, yellow trefoil, nonesuch clover, Medicago lupulina
4alfalfa, lucerne, Medicago sativa
4millettia
4mucuna
4cowage, velvet bean, Bengal bean, Benghal bean, Florida bean, Mucuna pruriens utilis, Mucuna deeringiana, Mucuna aterrima, Stizolobium deeringiana
4tolu tree, tolu balsam tree, Myroxylon balsamum, Myroxylon toluiferum
4Peruvian balsam, Myroxylon pereirae, Myroxylon balsamum pereirae
-sainfoin, sanfoin, holy clover, esparcet, Onobrychis viciifolia, Onobrychis viciaefolia
4restharrow, rest-harrow, Ononis repens
4bead tree, jumby bean, jumby tree, Ormosia monosperma
4jumby bead, jumbie bead, Ormosia coarctata
4locoweed, crazyweed, crazy weed
4purple locoweed, purple loco, Oxytropis lambertii
-tumbleweed
4yam bean, Pachyrhizus erosus
4shamrock pea, Parochetus communis
-pole bean
6kidney bean, frijol, frijole
-haricot
-wax bean
-scarlet runner, scarlet runner bean, Dutch case-knife bean, runner bean, Phaseolus coccineus, Phaseolus multiflorus
-lima bean, lima bean plant, Phaseolus limensis
-sieva bean, butter bean, butter-bean plant, lima bean, Phaseolus lunatus
4tepary bean, Phaseolus acutifolius latifolius
4chaparral pea, stingaree-bush, Pickeringia montana
4Jamaica dogwood, fish fuddle, Piscidia piscipula, Piscidia erythrina
-pea
-garden pea
-edible-pod pea, edible-podded pea, Pisum sativum macrocarpon
-sugar snap pea, snap pea
4field pea, field-pea plant, Austrian winter pea, Pisum sativum arvense, Pisum arvense
4field pea
4common flat pea, native holly, Playlobium obtusangulum
4quira
-roble, Platymiscium trinitatis
4Panama redwood tree, Panama redwood, Platymiscium pinnatum
4Indian beech, Pongamia glabra
-winged bean, winged pea, goa bean, goa bean vine, Manila bean, Psophocarpus tetragonolobus
4breadroot, Indian breadroot, pomme blanche, pomme de prairie, Psoralea esculenta
4bloodwood tree, kiaat, Pterocarpus angolensis
4kino, Pterocarpus marsupium
4red sandalwood, red sanders, red sanderswood, red saunders, Pterocarpus santalinus
-kudzu, kudzu vine, Pueraria lobata
4bristly locust, rose acacia, moss locust, Robinia hispida
-black locust, yellow locust, Robinia pseudoacacia
4clammy locust, Robinia viscosa
4carib wood, Sabinea carinalis
4Colorado River hemp, Sesbania exaltata
4scarlet wisteria tree, vegetable hummingbird, Sesbania grandiflora
-Japanese pagoda tree, Chinese scholartree, Chinese scholar tree, Sophora japonica, Sophora sinensis
-mescal bean, coral bean, frijolito, frijolillo, Sophora secundiflora
-kowhai, Sophora tetraptera
-jade vine, emerald creeper, Strongylodon macrobotrys
4hoary pea
4bastard indigo, Tephrosia purpurea
4catgut, goat's rue, wild sweet pea, Tephrosia virginiana
4bush pea
-false lupine, golden pea, yellow pea, Thermopsis macrophylla
4Carolina lupine, Thermopsis villosa
4tipu, tipu tree, yellow jacaranda, pride of Bolivia
-bird's foot trefoil, Trigonella ornithopodioides
4fenugreek, Greek clover, Trigonella foenumgraecum
-gorse, furze, whin, Irish gorse, Ulex europaeus
-vetch
-tufted vetch, bird vetch, Calnada pea, Vicia cracca
-broad bean, fava bean, horsebean
4bitter betch, Vicia orobus
4bush vetch, Vicia sepium
4moth bean, Vigna aconitifolia, Phaseolus aconitifolius
-snailflower, snail-flower, snail flower, snail bean, corkscrew flower, Vigna caracalla, Phaseolus caracalla
4mung, mung bean, green gram, golden gram, Vigna radiata, Phaseolus aureus
-cowpea, cowpea plant, black-eyed pea, Vigna unguiculata, Vigna sinensis
-cowpea, black-eyed pea
-asparagus bean, yard-long bean, Vigna unguiculata sesquipedalis, Vigna sesquipedalis
4swamp oak, Viminaria juncea, Viminaria denudata
4keurboom, Virgilia capensis, Virgilia oroboides
4keurboom, Virgilia divaricata
-Japanese wistaria, Wisteria floribunda
4Chinese wistaria, Wisteria chinensis
-American wistaria, American wisteria, Wisteria frutescens
4silky wisteria, Wisteria venusta
-palm, palm tree
-sago palm
-feather palm
-fan palm
-palmetto
4coyol, coyol palm, Acrocomia vinifera
4grugru, gri-gri, grugru palm, macamba, Acrocomia aculeata
-areca
4betel palm, Areca catechu
-sugar palm, gomuti, gomuti palm, Arenga pinnata
4piassava palm, pissaba palm, Bahia piassava, bahia coquilla, Attalea funifera
4coquilla nut
-palmyra, palmyra palm, toddy palm, wine palm, lontar, longar palm, Borassus flabellifer
4calamus
4rattan, rattan palm, Calamus rotang
4lawyer cane, Calamus australis
4fishtail palm
-wine palm, jaggery palm, kitul, kittul, kitul tree, toddy palm, Caryota urens
4wax palm, Ceroxylon andicola, Ceroxylon alpinum
-coconut, coconut palm, coco palm, coco, cocoa palm, coconut tree, Cocos nucifera
-carnauba, carnauba palm, wax palm, Copernicia prunifera, Copernicia cerifera
-caranday, caranda, caranda palm, wax palm, Copernicia australis, Copernicia alba
4corozo, corozo palm
4gebang palm, Corypha utan, Corypha gebanga
4latanier, latanier palm
4talipot, talipot palm, Corypha umbraculifera
-oil palm
-African oil palm, Elaeis guineensis
4American oil palm, Elaeis oleifera
4palm nut, palm kernel
-cabbage palm, Euterpe oleracea
-cabbage palm, cabbage tree, Livistona australis
4true sago palm, Metroxylon sagu
4nipa palm, Nipa fruticans
4babassu, babassu palm, coco de macao, Orbignya phalerata, Orbignya spesiosa, Orbignya martiana
4babassu nut
4cohune palm, Orbignya cohune, cohune
4cohune nut
-date palm, Phoenix dactylifera
4ivory palm, ivory-nut palm, ivory plant, Phytelephas macrocarpa
4raffia palm, Raffia farinifera, Raffia ruffia
-bamboo palm, Raffia vinifera
-lady palm
-miniature fan palm, bamboo palm, fern rhapis, Rhapis excelsa
6reed rhapis, slender lady palm, Rhapis humilis
-royal palm, Roystonea regia
-cabbage palm, Roystonea oleracea
-cabbage palmetto, cabbage palm, Sabal palmetto
-saw palmetto, scrub palmetto, Serenoa repens
-thatch palm, thatch tree, silver thatch, broom palm, Thrinax parviflora
-key palm, silvertop palmetto, silver thatch, Thrinax microcarpa, Thrinax morrisii, Thrinax keyensis
4English plantain, narrow-leaved plantain, ribgrass, ribwort, ripple-grass, buckthorn, Plantago lanceolata
-broad-leaved plantain, common plantain, white-man's foot, whiteman's foot, cart-track plant, Plantago major
4hoary plantain, Plantago media
4fleawort, psyllium, Spanish psyllium, Plantago psyllium
4rugel's plantain, broad-leaved plantain, Plantago rugelii
4hoary plantain, Plantago virginica
4buckwheat, Polygonum fagopyrum, Fagopyrum esculentum
4prince's-feather, princess feather, kiss-me-over-the-garden-gate, prince's-plume, Polygonum orientale
-eriogonum
4umbrella plant, Eriogonum allenii
4wild buckwheat, California buckwheat, Erigonum fasciculatum
-rhubarb, rhubarb plant
4Himalayan rhubarb, Indian rhubarb, red-veined pie plant, Rheum australe, Rheum emodi
-pie plant, garden rhubarb, Rheum cultorum, Rheum rhabarbarum, Rheum rhaponticum
4Chinese rhubarb, Rheum palmatum
-sour dock, garden sorrel, Rumex acetosa
4sheep sorrel, sheep's sorrel, Rumex acetosella
4bitter dock, broad-leaved dock, yellow dock, Rumex obtusifolius
4French sorrel, garden sorrel, Rumex scutatus
4yellow-eyed grass
-commelina
-spiderwort, dayflower
-pineapple, pineapple plant, Ananas comosus
4pipewort, Eriocaulon aquaticum
-water hyacinth, water orchid, Eichhornia crassipes, Eichhornia spesiosa
4water star grass, mud plantain, Heteranthera dubia
4naiad, water nymph
4water plantain, Alisma plantago-aquatica
4narrow-leaved water plantain
4hydrilla, Hydrilla verticillata
4American frogbit, Limnodium spongia
-waterweed
4Canadian pondweed, Elodea canadensis
-tape grass, eelgrass, wild celery, Vallisneria spiralis
4pondweed
4curled leaf pondweed, curly pondweed, Potamogeton crispus
4loddon pondweed, Potamogeton nodosus, Potamogeton americanus
4frog's lettuce
4arrow grass, Triglochin maritima
4horned pondweed, Zannichellia palustris
4eelgrass, grass wrack, sea wrack, Zostera marina
-rose, rosebush
_hip, rose hip, rosehip
-banksia rose, Rosa banksia
-damask rose, summer damask rose, Rosa damascena
4sweetbrier, sweetbriar, brier, briar, eglantine, Rosa eglanteria
4Cherokee rose, Rosa laevigata
-musk rose, Rosa moschata
-agrimonia, agrimony
-harvest-lice, Agrimonia eupatoria
4fragrant agrimony, Agrimonia procera
4alderleaf Juneberry, alder-leaved serviceberry, Amelanchier alnifolia
-flowering quince
-japonica, maule's quince, Chaenomeles japonica
4coco plum, coco plum tree, cocoa plum, icaco, Chrysobalanus icaco
-cotoneaster
4Cotoneaster dammeri
4Cotoneaster horizontalis
4parsley haw, parsley-leaved thorn, Crataegus apiifolia, Crataegus marshallii
4scarlet haw, Crataegus biltmoreana
-blackthorn, pear haw, pear hawthorn, Crataegus calpodendron, Crataegus tomentosa
4cockspur thorn, cockspur hawthorn, Crataegus crus-galli
4mayhaw, summer haw, Crataegus aestivalis
4red haw, downy haw, Crataegus mollis, Crataegus coccinea mollis
4red haw, Crataegus pedicellata, Crataegus coccinea
-quince, quince bush, Cydonia oblonga
-mountain avens, Dryas octopetala
-loquat, loquat tree, Japanese medlar, Japanese plum, Eriobotrya japonica
-beach strawberry, Chilean strawberry, Fragaria chiloensis
4Virginia strawberry, scarlet strawberry, Fragaria virginiana
-avens
4yellow avens, Geum alleppicum strictum, Geum strictum
6yellow avens, Geum macrophyllum
-prairie smoke, purple avens, Geum triflorum
4bennet, white avens, Geum virginianum
4toyon, tollon, Christmasberry, Christmas berry, Heteromeles arbutifolia, Photinia arbutifolia
-apple tree
-apple, orchard apple tree, Malus pumila
-wild apple, crab apple, crabapple
-crab apple, crabapple, cultivated crab apple
-Siberian crab, Siberian crab apple, cherry apple, cherry crab, Malus baccata
-wild crab, Malus sylvestris
4American crab apple, garland crab, Malus coronaria
4Oregon crab apple, Malus fusca
-Southern crab apple, flowering crab, Malus angustifolia
-Iowa crab, Iowa crab apple, prairie crab, western crab apple, Malus ioensis
-Bechtel crab, flowering crab
-medlar, medlar tree, Mespilus germanica
4cinquefoil, five-finger
6silverweed, goose-tansy, goose grass, Potentilla anserina
4salad burnet, burnet bloodwort, pimpernel, Poterium sanguisorba
-plum, plum tree
4wild plum, wild plum tree
-Allegheny plum, Alleghany plum, sloe, Prunus alleghaniensis
6American red plum, August plum, goose plum, Prunus americana
4chickasaw plum, hog plum, hog plum bush, Prunus angustifolia
4beach plum, beach plum bush, Prunus maritima
-common plum, Prunus domestica
4bullace, Prunus insititia
4damson plum, damson plum tree, Prunus domestica insititia
4big-tree plum, Prunus mexicana
4Canada plum, Prunus nigra
4plumcot, plumcot tree
4apricot, apricot tree
-Japanese apricot, mei, Prunus mume
-common apricot, Prunus armeniaca
4purple apricot, black apricot, Prunus dasycarpa
-cherry, cherry tree
4wild cherry, wild cherry tree
-wild cherry
-sweet cherry, Prunus avium
4heart cherry, oxheart, oxheart cherry
4gean, mazzard, mazzard cherry
4capulin, capulin tree, Prunus capuli
4cherry laurel, laurel cherry, mock orange, wild orange, Prunus caroliniana
-cherry plum, myrobalan, myrobalan plum, Prunus cerasifera
-sour cherry, sour cherry tree, Prunus cerasus
4amarelle, Prunus cerasus caproniana
4morello, Prunus cerasus austera
4marasca
-almond tree
-almond, sweet almond, Prunus dulcis, Prunus amygdalus, Amygdalus communis
4bitter almond, Prunus dulcis amara, Amygdalus communis amara
6jordan almond
4dwarf flowering almond, Prunus glandulosa
6holly-leaved cherry, holly-leaf cherry, evergreen cherry, islay, Prunus ilicifolia
-fuji, fuji cherry, Prunus incisa
-flowering almond, oriental bush cherry, Prunus japonica
4cherry laurel, laurel cherry, Prunus laurocerasus
4Catalina cherry, Prunus lyonii
4bird cherry, bird cherry tree
-hagberry tree, European bird cherry, common bird cherry, Prunus padus
4hagberry
-pin cherry, Prunus pensylvanica
-peach, peach tree, Prunus persica
4nectarine, nectarine tree, Prunus persica nectarina
4sand cherry, Prunus pumila, Prunus pumilla susquehanae, Prunus susquehanae, Prunus cuneata
4Japanese plum, Prunus salicina
-black cherry, black cherry tree, rum cherry, Prunus serotina
-flowering cherry
-oriental cherry, Japanese cherry, Japanese flowering cherry, Prunus serrulata
-Japanese flowering cherry, Prunus sieboldii
4Sierra plum, Pacific plum, Prunus subcordata
4rosebud cherry, winter flowering cherry, Prunus subhirtella
4Russian almond, dwarf Russian almond, Prunus tenella
-flowering almond, Prunus triloba
-chokecherry, chokecherry tree, Prunus virginiana
4chokecherry
4western chokecherry, Prunus virginiana demissa, Prunus demissa
-Pyracantha, pyracanth, fire thorn, firethorn
-pear, pear tree, Pyrus communis
-fruit tree
6bramble bush
4lawyerbush, lawyer bush, bush lawyer, Rubus cissoides, Rubus australis
4stone bramble, Rubus saxatilis
4sand blackberry, Rubus cuneifolius
4boysenberry, boysenberry bush
4loganberry, Rubus loganobaccus, Rubus ursinus loganobaccus
4American dewberry, Rubus canadensis
4Northern dewberry, American dewberry, Rubus flagellaris
4Southern dewberry, Rubus trivialis
4swamp dewberry, swamp blackberry, Rubus hispidus
4European dewberry, Rubus caesius
-raspberry, raspberry bush
-wild raspberry, European raspberry, framboise, Rubus idaeus
4American raspberry, Rubus strigosus, Rubus idaeus strigosus
-black raspberry, blackcap, blackcap raspberry, thimbleberry, Rubus occidentalis
4salmonberry, Rubus spectabilis
-salmonberry, salmon berry, thimbleberry, Rubus parviflorus
4wineberry, Rubus phoenicolasius
-mountain ash
-rowan, rowan tree, European mountain ash, Sorbus aucuparia
-rowanberry
4American mountain ash, Sorbus americana
4Western mountain ash, Sorbus sitchensis
4service tree, sorb apple, sorb apple tree, Sorbus domestica
-wild service tree, Sorbus torminalis
-spirea, spiraea
-bridal wreath, bridal-wreath, Saint Peter's wreath, St. Peter's wreath, Spiraea prunifolia
4madderwort, rubiaceous plant
4Indian madder, munjeet, Rubia cordifolia
4madder, Rubia tinctorum
4woodruff
4dagame, lemonwood tree, Calycophyllum candidissimum
4blolly, West Indian snowberry, Chiococca alba
-coffee, coffee tree
-Arabian coffee, Coffea arabica
4Liberian coffee, Coffea liberica
6robusta coffee, Rio Nunez coffee, Coffea robusta, Coffea canephora
4cinchona, chinchona
4Cartagena bark, Cinchona cordifolia, Cinchona lancifolia
4calisaya, Cinchona officinalis, Cinchona ledgeriana, Cinchona calisaya
4cinchona tree, Cinchona pubescens
4cinchona, cinchona bark, Peruvian bark, Jesuit's bark
-bedstraw
-sweet woodruff, waldmeister, woodruff, fragrant bedstraw, Galium odoratum, Asperula odorata
4Northern bedstraw, Northern snow bedstraw, Galium boreale
-yellow bedstraw, yellow cleavers, Our Lady's bedstraw, Galium verum
4wild licorice, Galium lanceolatum
4cleavers, clivers, goose grass, catchweed, spring cleavers, Galium aparine
4wild madder, white madder, white bedstraw, infant's-breath, false baby's breath, Galium mollugo
-cape jasmine, cape jessamine, Gardenia jasminoides, Gardenia augusta
4genipa
4genipap fruit, jagua, marmalade box, Genipa Americana
4hamelia
4scarlet bush, scarlet hamelia, coloradillo, Hamelia patens, Hamelia erecta
4lemonwood, lemon-wood, lemonwood tree, lemon-wood tree, Psychotria capensis
4negro peach, Sarcocephalus latifolius, Sarcocephalus esculentus
-wild medlar, wild medlar tree, medlar, Vangueria infausta
4Spanish tamarind, Vangueria madagascariensis
-abelia
4bush honeysuckle, Diervilla sessilifolia
4American twinflower, Linnaea borealis americana
4honeysuckle
4American fly honeysuckle, fly honeysuckle, Lonicera canadensis
6Italian honeysuckle, Italian woodbine, Lonicera caprifolium
-yellow honeysuckle, Lonicera flava
4hairy honeysuckle, Lonicera hirsuta
-Japanese honeysuckle, Lonicera japonica
4Hall's honeysuckle, Lonicera japonica halliana
4Morrow's honeysuckle, Lonicera morrowii
-woodbine, Lonicera periclymenum
-trumpet honeysuckle, coral honeysuckle, trumpet flower, trumpet vine, Lonicera sempervirens
4European fly honeysuckle, European honeysuckle, Lonicera xylosteum
4swamp fly honeysuckle
4snowberry, common snowberry, waxberry, Symphoricarpos alba
4coralberry, Indian currant, Symphoricarpos orbiculatus
4blue elder, blue elderberry, Sambucus caerulea
4dwarf elder, danewort, Sambucus ebulus
4American red elder, red-berried elder, stinking elder, Sambucus pubens
6European red elder, red-berried elder, Sambucus racemosa
4feverroot, horse gentian, tinker's root, wild coffee, Triostium perfoliatum
-cranberry bush, cranberry tree, American cranberry bush, highbush cranberry, Viburnum trilobum
4wayfaring tree, twist wood, twistwood, Viburnum lantana
-guelder rose, European cranberrybush, European cranberry bush, crampbark, cranberry tree, Viburnum opulus
4arrow wood, Viburnum recognitum
4black haw, Viburnum prunifolium
-weigela, Weigela florida
-teasel, teazel, teasle
-common teasel, Dipsacus fullonum
4fuller's teasel, Dipsacus sativus
6wild teasel, Dipsacus sylvestris
-scabious, scabiosa
-sweet scabious, pincushion flower, mournful widow, Scabiosa atropurpurea
-field scabious, Scabiosa arvensis
-jewelweed, lady's earrings, orange balsam, celandine, touch-me-not, Impatiens capensis
-geranium
-cranesbill, crane's bill
-wild geranium, spotted cranesbill, Geranium maculatum
-meadow cranesbill, Geranium pratense
4Richardson's geranium, Geranium richardsonii
-herb robert, herbs robert, herb roberts, Geranium robertianum
4sticky geranium, Geranium viscosissimum
-dove's foot geranium, Geranium molle
-rose geranium, sweet-scented geranium, Pelargonium graveolens
-fish geranium, bedding geranium, zonal pelargonium, Pelargonium hortorum
-ivy geranium, ivy-leaved geranium, hanging geranium, Pelargonium peltatum
4apple geranium, nutmeg geranium, Pelargonium odoratissimum
4lemon geranium, Pelargonium limoneum
-storksbill, heron's bill
4musk clover, muskus grass, white-stemmed filaree, Erodium moschatum
4incense tree
-elephant tree, Bursera microphylla
-gumbo-limbo, Bursera simaruba
4Boswellia carteri
4salai, Boswellia serrata
4balm of gilead, Commiphora meccanensis
4myrrh tree, Commiphora myrrha
4Protium heptaphyllum
4Protium guianense
4water starwort
-barbados cherry, acerola, Surinam cherry, West Indian cherry, Malpighia glabra
4mahogany, mahogany tree
-chinaberry, chinaberry tree, China tree, Persian lilac, pride-of-India, azederach, azedarach, Melia azederach, Melia azedarach
-neem, neem tree, nim tree, margosa, arishth, Azadirachta indica, Melia Azadirachta
4neem seed
4Spanish cedar, Spanish cedar tree, Cedrela odorata
4satinwood, satinwood tree, Chloroxylon swietenia
4African scented mahogany, cedar mahogany, sapele mahogany, Entandrophragma cylindricum
4silver ash
-native beech, flindosa, flindosy, Flindersia australis
4bunji-bunji, Flindersia schottiana
4African mahogany
4lanseh tree, langsat, langset, Lansium domesticum
4true mahogany, Cuban mahogany, Dominican mahogany, Swietinia mahogani
-Honduras mahogany, Swietinia macrophylla
4Philippine mahogany, Philippine cedar, kalantas, Toona calantas, Cedrela calantas
4caracolito, Ruptiliocarpon caracolito
-common wood sorrel, cuckoo bread, shamrock, Oxalis acetosella
-Bermuda buttercup, English-weed, Oxalis pes-caprae, Oxalis cernua
-creeping oxalis, creeping wood sorrel, Oxalis corniculata
4goatsfoot, goat's foot, Oxalis caprina
-violet wood sorrel, Oxalis violacea
4oca, oka, Oxalis tuberosa, Oxalis crenata
-carambola, carambola tree, Averrhoa carambola
4bilimbi, Averrhoa bilimbi
4milkwort
4senega, Polygala alba
4orange milkwort, yellow milkwort, candyweed, yellow bachelor's button, Polygala lutea
4flowering wintergreen, gaywings, bird-on-the-wing, fringed polygala, Polygala paucifolia
4Seneca snakeroot, Seneka snakeroot, senga root, senega root, senega snakeroot, Polygala senega
-common milkwort, gand flower, Polygala vulgaris
4rue, herb of grace, Ruta graveolens
-citrus, citrus tree
-orange, orange tree
-sour orange, Seville orange, bitter orange, bitter orange tree, bigarade, marmalade orange, Citrus aurantium
-bergamot, bergamot orange, Citrus bergamia
-pomelo, pomelo tree, pummelo, shaddock, Citrus maxima, Citrus grandis, Citrus decumana
4citron, citron tree, Citrus medica
-grapefruit, Citrus paradisi
-mandarin, mandarin orange, mandarin orange tree, Citrus reticulata
-tangerine, tangerine tree
-clementine, clementine tree
-satsuma, satsuma tree
-sweet orange, sweet orange tree, Citrus sinensis
4temple orange, temple orange tree, tangor, king orange, Citrus nobilis
4tangelo, tangelo tree, ugli fruit, Citrus tangelo
4rangpur, rangpur lime, lemanderin, Citrus limonia
-lemon, lemon tree, Citrus limon
-sweet lemon, sweet lime, Citrus limetta
-lime, lime tree, Citrus aurantifolia
4citrange, citrange tree, Citroncirus webberi
4fraxinella, dittany, burning bush, gas plant, Dictamnus alba
-kumquat, cumquat, kumquat tree
4marumi, marumi kumquat, round kumquat, Fortunella japonica
4nagami, nagami kumquat, oval kumquat, Fortunella margarita
-cork tree, Phellodendron amurense
4trifoliate orange, trifoliata, wild orange, Poncirus trifoliata
-prickly ash
4toothache tree, sea ash, Zanthoxylum americanum, Zanthoxylum fraxineum
4Hercules'-club, Hercules'-clubs, Hercules-club, Zanthoxylum clava-herculis
4bitterwood tree
4marupa, Simarouba amara
4paradise tree, bitterwood, Simarouba glauca
-ailanthus
-tree of heaven, tree of the gods, Ailanthus altissima
4wild mango, dika, wild mango tree, Irvingia gabonensis
4pepper tree, Kirkia wilmsii
4Jamaica quassia, bitterwood, Picrasma excelsa, Picrasma excelsum
4quassia, bitterwood, Quassia amara
-nasturtium
-garden nasturtium, Indian cress, Tropaeolum majus
-bush nasturtium, Tropaeolum minus
4canarybird flower, canarybird vine, canary creeper, Tropaeolum peregrinum
4bean caper, Syrian bean caper, Zygophyllum fabago
4palo santo, Bulnesia sarmienti
4lignum vitae, Guaiacum officinale
4creosote bush, coville, hediondilla, Larrea tridentata
-caltrop, devil's weed, Tribulus terestris
-willow, willow tree
6osier
-white willow, Huntingdon willow, Salix alba
4silver willow, silky willow, Salix alba sericea, Salix sericea
-golden willow, Salix alba vitellina, Salix vitellina
4cricket-bat willow, Salix alba caerulea
4arctic willow, Salix arctica
-weeping willow, Babylonian weeping willow, Salix babylonica
4Wisconsin weeping willow, Salix pendulina, Salix blanda, Salix pendulina blanda
-pussy willow, Salix discolor
4sallow
-goat willow, florist's willow, pussy willow, Salix caprea
4peachleaf willow, peach-leaved willow, almond-leaves willow, Salix amygdaloides
4almond willow, black Hollander, Salix triandra, Salix amygdalina
4hoary willow, sage willow, Salix candida
4crack willow, brittle willow, snap willow, Salix fragilis
4prairie willow, Salix humilis
4dwarf willow, Salix herbacea
4grey willow, gray willow, Salix cinerea
4arroyo willow, Salix lasiolepis
4shining willow, Salix lucida
-swamp willow, black willow, Salix nigra
-bay willow, laurel willow, Salix pentandra
-purple willow, red willow, red osier, basket willow, purple osier, Salix purpurea
4balsam willow, Salix pyrifolia
4creeping willow, Salix repens
4Sitka willow, silky willow, Salix sitchensis
4dwarf grey willow, dwarf gray willow, sage willow, Salix tristis
4bearberry willow, Salix uva-ursi
-common osier, hemp willow, velvet osier, Salix viminalis
-poplar, poplar tree
-balsam poplar, hackmatack, tacamahac, Populus balsamifera
-white poplar, white aspen, abele, aspen poplar, silver-leaved poplar, Populus alba
4grey poplar, gray poplar, Populus canescens
-black poplar, Populus nigra
4Lombardy poplar, Populus nigra italica
-cottonwood
-Eastern cottonwood, necklace poplar, Populus deltoides
-black cottonwood, Western balsam poplar, Populus trichocarpa
6swamp cottonwood, black cottonwood, downy poplar, swamp poplar, Populus heterophylla
-aspen
-quaking aspen, European quaking aspen, Populus tremula
-American quaking aspen, American aspen, Populus tremuloides
4Canadian aspen, bigtooth aspen, bigtoothed aspen, big-toothed aspen, large-toothed aspen, large tooth aspen, Populus grandidentata
4sandalwood tree, true sandalwood, Santalum album
4quandong, quandang, quandong tree, Eucarya acuminata, Fusanus acuminatus
4rabbitwood, buffalo nut, Pyrularia pubera
-Loranthaceae, family Loranthaceae, mistletoe family
-mistletoe, Loranthus europaeus
4American mistletoe, Arceuthobium pusillum
-mistletoe, Viscum album, Old World mistletoe
4American mistletoe, Phoradendron serotinum, Phoradendron flavescens
4aalii
-soapberry, soapberry tree
4wild China tree, Sapindus drumondii, Sapindus marginatus
-China tree, false dogwood, jaboncillo, chinaberry, Sapindus saponaria
4akee, akee tree, Blighia sapida
4soapberry vine
4heartseed, Cardiospermum grandiflorum
6balloon vine, heart pea, Cardiospermum halicacabum
-longan, lungen, longanberry, Dimocarpus longan, Euphorbia litchi, Nephelium longana
4harpullia
4harpulla, Harpullia cupanioides
4Moreton Bay tulipwood, Harpullia pendula
-litchi, lichee, litchi tree, Litchi chinensis, Nephelium litchi
4Spanish lime, Spanish lime tree, honey berry, mamoncillo, genip, ginep, Melicocca bijuga, Melicocca bijugatus
-rambutan, rambotan, rambutan tree, Nephelium lappaceum
4pulasan, pulassan, pulasan tree, Nephelium mutabile
-pachysandra
4Allegheny spurge, Allegheny mountain spurge, Pachysandra procumbens
4bittersweet, American bittersweet, climbing bittersweet, false bittersweet, staff vine, waxwork, shrubby bittersweet, Celastrus scandens
-spindle tree, spindleberry, spindleberry tree
6winged spindle tree, Euonymous alatus
-wahoo, burning bush, Euonymus atropurpureus
-strawberry bush, wahoo, Euonymus americanus
4evergreen bittersweet, Euonymus fortunei radicans, Euonymus radicans vegetus
4cyrilla, leatherwood, white titi, Cyrilla racemiflora
4titi, buckwheat tree, Cliftonia monophylla
4crowberry
-maple
-silver maple, Acer saccharinum
-sugar maple, rock maple, Acer saccharum
-red maple, scarlet maple, swamp maple, Acer rubrum
-moosewood, moose-wood, striped maple, striped dogwood, goosefoot maple, Acer pennsylvanicum
-Oregon maple, big-leaf maple, Acer macrophyllum
4dwarf maple, Rocky-mountain maple, Acer glabrum
4mountain maple, mountain alder, Acer spicatum
-vine maple, Acer circinatum
-hedge maple, field maple, Acer campestre
-Norway maple, Acer platanoides
-sycamore, great maple, scottish maple, Acer pseudoplatanus
-box elder, ash-leaved maple, Acer negundo
-California box elder, Acer negundo Californicum
4pointed-leaf maple, Acer argutum
-Japanese maple, full moon maple, Acer japonicum
4Japanese maple, Acer palmatum
-holly
4Chinese holly, Ilex cornuta
-bearberry, possum haw, winterberry, Ilex decidua
-inkberry, gallberry, gall-berry, evergreen winterberry, Ilex glabra
4mate, Paraguay tea, Ilex paraguariensis
-American holly, Christmas holly
4low gallberry holly
4tall gallberry holly
4yaupon holly
4deciduous holly
4juneberry holly
4largeleaf holly
4Geogia holly
4common winterberry holly
4smooth winterberry holly
-cashew, cashew tree, Anacardium occidentale
4goncalo alves, Astronium fraxinifolium
4Venetian sumac, wig tree, Cotinus coggygria
4laurel sumac, Malosma laurina, Rhus laurina
-mango, mango tree, Mangifera indica
4pistachio, Pistacia vera, pistachio tree
4terebinth, Pistacia terebinthus
-mastic, mastic tree, lentisk, Pistacia lentiscus
4Australian sumac, Rhodosphaera rhodanthema, Rhus rhodanthema
-sumac, sumach, shumac
4smooth sumac, scarlet sumac, vinegar tree, Rhus glabra
4sugar-bush, sugar sumac, Rhus ovata
-staghorn sumac, velvet sumac, Virginian sumac, vinegar tree, Rhus typhina
4squawbush, squaw-bush, skunkbush, Rhus trilobata
4aroeira blanca, Schinus chichita
-pepper tree, molle, Peruvian mastic tree, Schinus molle
4Brazilian pepper tree, Schinus terebinthifolius
4hog plum, yellow mombin, yellow mombin tree, Spondias mombin
4mombin, mombin tree, jocote, Spondias purpurea
-poison ash, poison dogwood, poison sumac, Toxicodendron vernix, Rhus vernix
-poison ivy, markweed, poison mercury, poison oak, Toxicodendron radicans, Rhus radicans
4western poison oak, Toxicodendron diversilobum, Rhus diversiloba
4eastern poison oak, Toxicodendron quercifolium, Rhus quercifolia, Rhus toxicodenedron
6varnish tree, lacquer tree, Chinese lacquer tree, Japanese lacquer tree, Japanese varnish tree, Japanese sumac, Toxicodendron vernicifluum, Rhus verniciflua
4horse chestnut, buckeye, Aesculus hippocastanum
_buckeye, horse chestnut, conker
4sweet buckeye
4Ohio buckeye
4dwarf buckeye, bottlebrush buckeye
4red buckeye
4particolored buckeye
4ebony, ebony tree, Diospyros ebenum
4marblewood, marble-wood, Andaman marble, Diospyros kurzii
4marblewood, marble-wood
-persimmon, persimmon tree
-Japanese persimmon, kaki, Diospyros kaki
-American persimmon, possumwood, Diospyros virginiana
4date plum, Diospyros lotus
-buckthorn
-southern buckthorn, shittimwood, shittim, mock orange, Bumelia lycioides
4false buckthorn, chittamwood, chittimwood, shittimwood, black haw, Bumelia lanuginosa
-star apple, caimito, Chrysophyllum cainito
4satinleaf, satin leaf, caimitillo, damson plum, Chrysophyllum oliviforme
-balata, balata tree, beefwood, bully tree, Manilkara bidentata
-sapodilla, sapodilla tree, Manilkara zapota, Achras zapota
4gutta-percha tree, Palaquium gutta
4gutta-percha tree
4canistel, canistel tree, Pouteria campechiana nervosa
-marmalade tree, mammee, sapote, Pouteria zapota, Calocarpum zapota
4sweetleaf, Symplocus tinctoria
4Asiatic sweetleaf, sapphire berry, Symplocus paniculata
4styrax
-snowbell, Styrax obassia
4Japanese snowbell, Styrax japonicum
4Texas snowbell, Texas snowbells, Styrax texana
-silver-bell tree, silverbell tree, snowdrop tree, opossum wood, Halesia carolina, Halesia tetraptera
-carnivorous plant
-pitcher plant
-common pitcher plant, huntsman's cup, huntsman's cups, Sarracenia purpurea
4hooded pitcher plant, Sarracenia minor
4huntsman's horn, huntsman's horns, yellow trumpet, yellow pitcher plant, trumpets, Sarracenia flava
-tropical pitcher plant
-sundew, sundew plant, daily dew
-Venus's flytrap, Venus's flytraps, Dionaea muscipula
4waterwheel plant, Aldrovanda vesiculosa
4Drosophyllum lusitanicum
4roridula
-Australian pitcher plant, Cephalotus follicularis
-sedum
-stonecrop
4rose-root, midsummer-men, Sedum rosea
4orpine, orpin, livelong, live-forever, Sedum telephium
4pinwheel, Aeonium haworthii
4Christmas bush, Christmas tree, Ceratopetalum gummiferum
-hortensia, Hydrangea macrophylla hortensis
-fall-blooming hydrangea, Hydrangea paniculata
4carpenteria, Carpenteria californica
4decumary, Decumaria barbata, Decumaria barbara
-deutzia
-philadelphus
-mock orange, syringa, Philadelphus coronarius
-saxifrage, breakstone, rockfoil
-yellow mountain saxifrage, Saxifraga aizoides
-meadow saxifrage, fair-maids-of-France, Saxifraga granulata
4mossy saxifrage, Saxifraga hypnoides
4western saxifrage, Saxifraga occidentalis
-purple saxifrage, Saxifraga oppositifolia
-star saxifrage, starry saxifrage, Saxifraga stellaris
4strawberry geranium, strawberry saxifrage, mother-of-thousands, Saxifraga stolonifera, Saxifraga sarmentosam
-astilbe
4false goatsbeard, Astilbe biternata
-dwarf astilbe, Astilbe chinensis pumila
-spirea, spiraea, Astilbe japonica
-bergenia
4coast boykinia, Boykinia elata, Boykinia occidentalis
4golden saxifrage, golden spleen
4umbrella plant, Indian rhubarb, Darmera peltata, Peltiphyllum peltatum
-bridal wreath, bridal-wreath, Francoa ramosa
4alumroot, alumbloom
4coralbells, Heuchera sanguinea
4leatherleaf saxifrage, Leptarrhena pyrolifolia
-woodland star, Lithophragma affine, Lithophragma affinis, Tellima affinis
4prairie star, Lithophragma parviflorum
4miterwort, mitrewort, bishop's cap
4five-point bishop's cap, Mitella pentandra
-parnassia, grass-of-Parnassus
-bog star, Parnassia palustris
4fringed grass of Parnassus, Parnassia fimbriata
4false alumroot, fringe cups, Tellima grandiflora
-foamflower, coolwart, false miterwort, false mitrewort, Tiarella cordifolia
4false miterwort, false mitrewort, Tiarella unifoliata
4pickaback plant, piggyback plant, youth-on-age, Tolmiea menziesii
-currant, currant bush
-black currant, European black currant, Ribes nigrum
4white currant, Ribes sativum
-gooseberry, gooseberry bush, Ribes uva-crispa, Ribes grossularia
-plane tree, sycamore, platan
-London plane, Platanus acerifolia
-American sycamore, American plane, buttonwood, Platanus occidentalis
4oriental plane, Platanus orientalis
-California sycamore, Platanus racemosa
6Arizona sycamore, Platanus wrightii
4Greek valerian, Polemonium reptans
4northern Jacob's ladder, Polemonium boreale
4skunkweed, skunk-weed, Polemonium viscosum
-phlox
-moss pink, mountain phlox, moss phlox, dwarf phlox, Phlox subulata
4evening-snow, Linanthus dichotomus
4acanthus
-bear's breech, bear's breeches, sea holly, Acanthus mollis
4caricature plant, Graptophyllum pictum
-black-eyed Susan, black-eyed Susan vine, Thunbergia alata
-catalpa, Indian bean
4Catalpa bignioides
4Catalpa speciosa
-desert willow, Chilopsis linearis
4calabash, calabash tree, Crescentia cujete
4calabash
-borage, tailwort, Borago officinalis
4common amsinckia, Amsinckia intermedia
-anchusa
-bugloss, alkanet, Anchusa officinalis
4cape forget-me-not, Anchusa capensis
4cape forget-me-not, Anchusa riparia
-Spanish elm, Equador laurel, salmwood, cypre, princewood, Cordia alliodora
4princewood, Spanish elm, Cordia gerascanthus
-Chinese forget-me-not, Cynoglossum amabile
4hound's-tongue, Cynoglossum officinale
4hound's-tongue, Cynoglossum virginaticum
-blueweed, blue devil, blue thistle, viper's bugloss, Echium vulgare
4beggar's lice, beggar lice
4gromwell, Lithospermum officinale
-puccoon, Lithospermum caroliniense
-Virginia bluebell, Virginia cowslip, Mertensia virginica
-garden forget-me-not, Myosotis sylvatica
-forget-me-not, mouse ear, Myosotis scorpiodes
4false gromwell
-comfrey, cumfrey
-common comfrey, boneset, Symphytum officinale
-convolvulus
-bindweed
-field bindweed, wild morning-glory, Convolvulus arvensis
4scammony, Convolvulus scammonia
4silverweed
-dodder
4dichondra, Dichondra micrantha
-cypress vine, star-glory, Indian pink, Ipomoea quamoclit, Quamoclit pennata
-moonflower, belle de nuit, Ipomoea alba
4wild potato vine, wild sweet potato vine, man-of-the-earth, manroot, scammonyroot, Ipomoea panurata, Ipomoea fastigiata
-red morning-glory, star ipomoea, Ipomoea coccinea
6man-of-the-earth, Ipomoea leptophylla
4scammony, Ipomoea orizabensis
-Japanese morning glory, Ipomoea nil
4imperial Japanese morning glory, Ipomoea imperialis
4gesneriad
4gesneria
-achimenes, hot water plant
-aeschynanthus
4lace-flower vine, Alsobia dianthiflora, Episcia dianthiflora
4columnea
6episcia
-gloxinia
-Canterbury bell, Gloxinia perennis
4kohleria
-African violet, Saintpaulia ionantha
-streptocarpus
4Cape primrose
-waterleaf
4Virginia waterleaf, Shawnee salad, shawny, Indian salad, John's cabbage, Hydrophyllum virginianum
-yellow bells, California yellow bells, whispering bells, Emmanthe penduliflora
4yerba santa, Eriodictyon californicum
-nemophila
-baby blue-eyes, Nemophila menziesii
-five-spot, Nemophila maculata
-scorpionweed, scorpion weed, phacelia
4California bluebell, Phacelia campanularia
4California bluebell, whitlavia, Phacelia minor, Phacelia whitlavia
4fiddleneck, Phacelia tanacetifolia
6fiesta flower, Pholistoma auritum, Nemophila aurita
4basil thyme, basil balm, mother of thyme, Acinos arvensis, Satureja acinos
4giant hyssop
4yellow giant hyssop, Agastache nepetoides
-anise hyssop, Agastache foeniculum
4Mexican hyssop, Agastache mexicana
-bugle, bugleweed
-creeping bugle, Ajuga reptans
-erect bugle, blue bugle, Ajuga genevensis
-pyramid bugle, Ajuga pyramidalis
4wood mint
4hairy wood mint, Blephilia hirsuta
4downy wood mint, Blephilia celiata
4calamint
4common calamint, Calamintha sylvatica, Satureja calamintha officinalis
4large-flowered calamint, Calamintha grandiflora, Clinopodium grandiflorum, Satureja grandiflora
6lesser calamint, field balm, Calamintha nepeta, Calamintha nepeta glantulosa, Satureja nepeta, Satureja calamintha glandulosa
-wild basil, cushion calamint, Clinopodium vulgare, Satureja vulgaris
4horse balm, horseweed, stoneroot, stone-root, richweed, stone root, Collinsonia canadensis
-coleus, flame nettle
4country borage, Coleus aromaticus, Coleus amboinicus, Plectranthus amboinicus
-painted nettle, Joseph's coat, Coleus blumei, Solenostemon blumei, Solenostemon scutellarioides
4Apalachicola rosemary, Conradina glabra
4dragonhead, dragon's head, Dracocephalum parviflorum
4elsholtzia
-hemp nettle, dead nettle, Galeopsis tetrahit
-ground ivy, alehoof, field balm, gill-over-the-ground, runaway robin, Glechoma hederaceae, Nepeta hederaceae
-pennyroyal, American pennyroyal, Hedeoma pulegioides
-hyssop, Hyssopus officinalis
-dead nettle
-white dead nettle, Lamium album
-henbit, Lamium amplexicaule
-English lavender, Lavandula angustifolia, Lavandula officinalis
-French lavender, Lavandula stoechas
-spike lavender, French lavender, Lavandula latifolia
-dagga, Cape dagga, red dagga, wilde dagga, Leonotis leonurus
4lion's-ear, Leonotis nepetaefolia, Leonotis nepetifolia
-motherwort, Leonurus cardiaca
4pitcher sage, Lepechinia calycina, Sphacele calycina
4bugleweed, Lycopus virginicus
4water horehound, Lycopus americanus
4gipsywort, gypsywort, Lycopus europaeus
4origanum
4oregano, marjoram, pot marjoram, wild marjoram, winter sweet, Origanum vulgare
-sweet marjoram, knotted marjoram, Origanum majorana, Majorana hortensis
6horehound
4common horehound, white horehound, Marrubium vulgare
-lemon balm, garden balm, sweet balm, bee balm, beebalm, Melissa officinalis
4corn mint, field mint, Mentha arvensis
-water-mint, water mint, Mentha aquatica
4bergamot mint, lemon mint, eau de cologne mint, Mentha citrata
4horsemint, Mentha longifolia
-peppermint, Mentha piperita
-spearmint, Mentha spicata
-apple mint, applemint, Mentha rotundifolia, Mentha suaveolens
-pennyroyal, Mentha pulegium
4yerba buena, Micromeria chamissonis, Micromeria douglasii, Satureja douglasii
6molucca balm, bells of Ireland, Molucella laevis
-monarda, wild bergamot
-bee balm, beebalm, bergamot mint, oswego tea, Monarda didyma
-horsemint, Monarda punctata
-bee balm, beebalm, Monarda fistulosa
4lemon mint, horsemint, Monarda citriodora
4plains lemon monarda, Monarda pectinata
4basil balm, Monarda clinopodia
4mustang mint, Monardella lanceolata
-catmint, catnip, Nepeta cataria
-basil
4beefsteak plant, Perilla frutescens crispa
-phlomis
6Jerusalem sage, Phlomis fruticosa
-physostegia
-plectranthus
4patchouli, patchouly, pachouli, Pogostemon cablin
4self-heal, heal all, Prunella vulgaris
-mountain mint
-rosemary, Rosmarinus officinalis
-clary sage, Salvia clarea
-purple sage, chaparral sage, Salvia leucophylla
-cancerweed, cancer weed, Salvia lyrata
-common sage, ramona, Salvia officinalis
-meadow clary, Salvia pratensis
-clary, Salvia sclarea
4pitcher sage, Salvia spathacea
-Mexican mint, Salvia divinorum
-wild sage, wild clary, vervain sage, Salvia verbenaca
4savory
4summer savory, Satureja hortensis, Satureia hortensis
4winter savory, Satureja montana, Satureia montana
-skullcap, helmetflower
6blue pimpernel, blue skullcap, mad-dog skullcap, mad-dog weed, Scutellaria lateriflora
4hedge nettle, dead nettle, Stachys sylvatica
-hedge nettle, Stachys palustris
-germander
4American germander, wood sage, Teucrium canadense
4cat thyme, marum, Teucrium marum
4wood sage, Teucrium scorodonia
-thyme
-common thyme, Thymus vulgaris
-wild thyme, creeping thyme, Thymus serpyllum
4blue curls
4turpentine camphor weed, camphorweed, vinegarweed, Trichostema lanceolatum
4bastard pennyroyal, Trichostema dichotomum
6bladderwort
4butterwort
4genlisea
4martynia, Martynia annua
6common unicorn plant, devil's claw, common devil's claw, elephant-tusk, proboscis flower, ram's horn, Proboscidea louisianica
4sand devil's claw, Proboscidea arenaria, Martynia arenaria
4sweet unicorn plant, Proboscidea fragrans, Martynia fragrans
4figwort
4snapdragon
4white snapdragon, Antirrhinum coulterianum
4yellow twining snapdragon, Antirrhinum filipes
-Mediterranean snapdragon, Antirrhinum majus
4kitten-tails
4Alpine besseya, Besseya alpina
4false foxglove, Aureolaria pedicularia, Gerardia pedicularia
4false foxglove, Aureolaria virginica, Gerardia virginica
-calceolaria, slipperwort
-Indian paintbrush, painted cup
-desert paintbrush, Castilleja chromosa
-giant red paintbrush, Castilleja miniata
4great plains paintbrush, Castilleja sessiliflora
4sulfur paintbrush, Castilleja sulphurea
4shellflower, shell-flower, turtlehead, snakehead, snake-head, Chelone glabra
4maiden blue-eyed Mary, Collinsia parviflora
4blue-eyed Mary, Collinsia verna
-foxglove, digitalis
-common foxglove, fairy bell, fingerflower, finger-flower, fingerroot, finger-root, Digitalis purpurea
4yellow foxglove, straw foxglove, Digitalis lutea
4gerardia
-blue toadflax, old-field toadflax, Linaria canadensis
-toadflax, butter-and-eggs, wild snapdragon, devil's flax, Linaria vulgaris
4golden-beard penstemon, Penstemon barbatus
4scarlet bugler, Penstemon centranthifolius
4red shrubby penstemon, redwood penstemon
4Platte River penstemon, Penstemon cyananthus
4hot-rock penstemon, Penstemon deustus
4Jones' penstemon, Penstemon dolius
4shrubby penstemon, lowbush penstemon, Penstemon fruticosus
4narrow-leaf penstemon, Penstemon linarioides
-balloon flower, scented penstemon, Penstemon palmeri
4Parry's penstemon, Penstemon parryi
4rock penstemon, cliff penstemon, Penstemon rupicola
4Rydberg's penstemon, Penstemon rydbergii
4cascade penstemon, Penstemon serrulatus
4Whipple's penstemon, Penstemon whippleanus
-moth mullein, Verbascum blattaria
4white mullein, Verbascum lychnitis
4purple mullein, Verbascum phoeniceum
-common mullein, great mullein, Aaron's rod, flannel mullein, woolly mullein, torch, Verbascum thapsus
-veronica, speedwell
-field speedwell, Veronica agrestis
-brooklime, American brooklime, Veronica americana
-corn speedwell, Veronica arvensis
-brooklime, European brooklime, Veronica beccabunga
-germander speedwell, bird's eye, Veronica chamaedrys
-water speedwell, Veronica michauxii, Veronica anagallis-aquatica
-common speedwell, gypsyweed, Veronica officinalis
4purslane speedwell, Veronica peregrina
4thyme-leaved speedwell, Veronica serpyllifolia
-nightshade
-horse nettle, ball nettle, bull nettle, ball nightshade, Solanum carolinense
4African holly, Solanum giganteum
-potato vine, Solanum jasmoides
4garden huckleberry, wonderberry, sunberry, Solanum nigrum guineese, Solanum melanocerasum, Solanum burbankii
4naranjilla, Solanum quitoense
4potato vine, giant potato creeper, Solanum wendlandii
4potato tree, Brazilian potato tree, Solanum wrightii, Solanum macranthum
4belladonna, belladonna plant, deadly nightshade, Atropa belladonna
-bush violet, browallia
4lady-of-the-night, Brunfelsia americana
-angel's trumpet, maikoa, Brugmansia arborea, Datura arborea
-angel's trumpet, Brugmansia suaveolens, Datura suaveolens
4red angel's trumpet, Brugmansia sanguinea, Datura sanguinea
4cone pepper, Capsicum annuum conoides
-bird pepper, Capsicum frutescens baccatum, Capsicum baccatum
4day jessamine, Cestrum diurnum
-night jasmine, night jessamine, Cestrum nocturnum
4tree tomato, tamarillo
4thorn apple
4jimsonweed, jimson weed, Jamestown weed, common thorn apple, apple of Peru, Datura stramonium
4pichi, Fabiana imbricata
-henbane, black henbane, stinking nightshade, Hyoscyamus niger
4Egyptian henbane, Hyoscyamus muticus
4matrimony vine, boxthorn
4common matrimony vine, Duke of Argyll's tea tree, Lycium barbarum, Lycium halimifolium
-Christmasberry, Christmas berry, Lycium carolinianum
-plum tomato
6mandrake, devil's apples, Mandragora officinarum
4mandrake root, mandrake
4apple of Peru, shoo fly, Nicandra physaloides
4flowering tobacco, Jasmine tobacco, Nicotiana alata
4common tobacco, Nicotiana tabacum
6wild tobacco, Indian tobacco, Nicotiana rustica
-cupflower, nierembergia
4whitecup, Nierembergia repens, Nierembergia rivularis
-petunia
4large white petunia, Petunia axillaris
4violet-flowered petunia, Petunia integrifolia
-hybrid petunia, Petunia hybrida
-cape gooseberry, purple ground cherry, Physalis peruviana
4strawberry tomato, dwarf cape gooseberry, Physalis pruinosa
-tomatillo, jamberry, Mexican husk tomato, Physalis ixocarpa
-tomatillo, miltomate, purple ground cherry, jamberry, Physalis philadelphica
4yellow henbane, Physalis viscosa
4cock's eggs, Salpichroa organifolia, Salpichroa rhomboidea
6salpiglossis
4painted tongue, Salpiglossis sinuata
4butterfly flower, poor man's orchid, schizanthus
4Scopolia carniolica
-chalice vine, trumpet flower, cupflower, Solandra guttata
-verbena, vervain
4lantana
-black mangrove, Avicennia marina
-white mangrove, Avicennia officinalis
-black mangrove, Aegiceras majus
-teak, Tectona grandis
-spurge
6sun spurge, wartweed, wartwort, devil's milk, Euphorbia helioscopia
4petty spurge, devil's milk, Euphorbia peplus
4medusa's head, Euphorbia medusae, Euphorbia caput-medusae
4wild spurge, flowering spurge, tramp's spurge, Euphorbia corollata
-snow-on-the-mountain, snow-in-summer, ghost weed, Euphorbia marginata
-cypress spurge, Euphorbia cyparissias
-leafy spurge, wolf's milk, Euphorbia esula
4hairy spurge, Euphorbia hirsuta
-poinsettia, Christmas star, Christmas flower, lobster plant, Mexican flameleaf, painted leaf, Euphorbia pulcherrima
4Japanese poinsettia, mole plant, paint leaf, Euphorbia heterophylla
4fire-on-the-mountain, painted leaf, Mexican fire plant, Euphorbia cyathophora
-wood spurge, Euphorbia amygdaloides
4dwarf spurge, Euphorbia exigua
4scarlet plume, Euphorbia fulgens
4naboom, cactus euphorbia, Euphorbia ingens
-crown of thorns, Christ thorn, Christ plant, Euphorbia milii
4toothed spurge, Euphorbia dentata
4three-seeded mercury, Acalypha virginica
-croton, Croton tiglium
4cascarilla, Croton eluteria
4cascarilla bark, eleuthera bark, sweetwood bark
-castor-oil plant, castor bean plant, palma christi, palma christ, Ricinus communis
-spurge nettle, tread-softly, devil nettle, pica-pica, Cnidoscolus urens, Jatropha urens, Jatropha stimulosus
4physic nut, Jatropha curcus
4Para rubber tree, caoutchouc tree, Hevea brasiliensis
-cassava, casava
-bitter cassava, manioc, mandioc, mandioca, tapioca plant, gari, Manihot esculenta, Manihot utilissima
-cassava, manioc
4sweet cassava, Manihot dulcis
-candlenut, varnish tree, Aleurites moluccana
4tung tree, tung, tung-oil tree, Aleurites fordii
-slipper spurge, slipper plant
4candelilla, Pedilanthus bracteatus, Pedilanthus pavonis
4Jewbush, Jew-bush, Jew bush, redbird cactus, redbird flower, Pedilanthus tithymaloides
4jumping bean, jumping seed, Mexican jumping bean
-camellia, camelia
4japonica, Camellia japonica
4umbellifer, umbelliferous plant
4wild parsley
4fool's parsley, lesser hemlock, Aethusa cynapium
-dill, Anethum graveolens
4angelica, angelique
-garden angelica, archangel, Angelica Archangelica
-wild angelica, Angelica sylvestris
4chervil, beaked parsley, Anthriscus cereifolium
-cow parsley, wild chervil, Anthriscus sylvestris
4wild celery, Apium graveolens
-astrantia, masterwort
-greater masterwort, Astrantia major
-caraway, Carum carvi
4whorled caraway
-water hemlock, Cicuta verosa
4spotted cowbane, spotted hemlock, spotted water hemlock
-hemlock, poison hemlock, poison parsley, California fern, Nebraska fern, winter fern, Conium maculatum
4earthnut, Conopodium denudatum
4cumin, Cuminum cyminum
-wild carrot, Queen Anne's lace, Daucus carota
4eryngo, eringo
-sea holly, sea holm, sea eryngium, Eryngium maritimum
4button snakeroot, Eryngium aquaticum
4rattlesnake master, rattlesnake's master, button snakeroot, Eryngium yuccifolium
4fennel
-common fennel, Foeniculum vulgare
4Florence fennel, Foeniculum dulce, Foeniculum vulgare dulce
-cow parsnip, hogweed, Heracleum sphondylium
-lovage, Levisticum officinale
-sweet cicely, Myrrhis odorata
4water fennel, Oenanthe aquatica
4parsnip, Pastinaca sativa
4cultivated parsnip
4wild parsnip, madnep
-parsley, Petroselinum crispum
-Italian parsley, flat-leaf parsley, Petroselinum crispum neapolitanum
4Hamburg parsley, turnip-rooted parsley, Petroselinum crispum tuberosum
4anise, anise plant, Pimpinella anisum
4sanicle, snakeroot
4purple sanicle, Sanicula bipinnatifida
4European sanicle, Sanicula Europaea
4water parsnip, Sium suave
4greater water parsnip, Sium latifolium
4skirret, Sium sisarum
-dogwood, dogwood tree, cornel
-common white dogwood, eastern flowering dogwood, Cornus florida
-red osier, red osier dogwood, red dogwood, American dogwood, redbrush, Cornus stolonifera
4silky dogwood, Cornus obliqua
6silky cornel, silky dogwood, Cornus amomum
-common European dogwood, red dogwood, blood-twig, pedwood, Cornus sanguinea
-bunchberry, dwarf cornel, crackerberry, pudding berry, Cornus canadensis
-cornelian cherry, Cornus mas
4puka, Griselinia lucida
4kapuka, Griselinia littoralis
-valerian
-common valerian, garden heliotrope, Valeriana officinalis
4common corn salad, lamb's lettuce, Valerianella olitoria, Valerianella locusta
-red valerian, French honeysuckle, Centranthus ruber
-filmy fern, film fern
4bristle fern, filmy fern
4hare's-foot bristle fern, Trichomanes boschianum
4Killarney fern, Trichomanes speciosum
4kidney fern, Trichomanes reniforme
-flowering fern, osmund
-royal fern, royal osmund, king fern, ditch fern, French bracken, Osmunda regalis
4interrupted fern, Osmunda clatonia
4crape fern, Prince-of-Wales fern, Prince-of-Wales feather, Prince-of-Wales plume, Leptopteris superba, Todea superba
6crepe fern, king fern, Todea barbara
4curly grass, curly grass fern, Schizaea pusilla
4pine fern, Anemia adiantifolia
4climbing fern
6creeping fern, Hartford fern, Lygodium palmatum
4climbing maidenhair, climbing maidenhair fern, snake fern, Lygodium microphyllum
4scented fern, Mohria caffrorum
4clover fern, pepperwort
4nardoo, nardo, common nardoo, Marsilea drummondii
-water clover, Marsilea quadrifolia
4pillwort, Pilularia globulifera
4regnellidium, Regnellidium diphyllum
4floating-moss, Salvinia rotundifolia, Salvinia auriculata
4mosquito fern, floating fern, Carolina pond fern, Azolla caroliniana
4adder's tongue, adder's tongue fern
4ribbon fern, Ophioglossum pendulum
4grape fern
4daisyleaf grape fern, daisy-leaved grape fern, Botrychium matricariifolium
4leathery grape fern, Botrychium multifidum
4rattlesnake fern, Botrychium virginianum
-flowering fern, Helminthostachys zeylanica
-powdery mildew
6Dutch elm fungus, Ceratostomella ulmi
-ergot, Claviceps purpurea
4rye ergot
4black root rot fungus, Xylaria mali
-dead-man's-fingers, dead-men's-fingers, Xylaria polymorpha
4sclerotinia
4brown cup
-earthball, false truffle, puffball, hard-skinned puffball
-Scleroderma citrinum, Scleroderma aurantium
4Scleroderma flavidium, star earthball
4Scleroderma bovista, smooth earthball
4Podaxaceae
4stalked puffball
4stalked puffball
4false truffle
4Rhizopogon idahoensis
4Truncocolumella citrina
-mucor
4rhizopus
4bread mold, Rhizopus nigricans
-slime mold, slime mould
-true slime mold, acellular slime mold, plasmodial slime mold, myxomycete
4cellular slime mold
4dictostylium
4pond-scum parasite
4potato wart fungus, Synchytrium endobioticum
-white fungus, Saprolegnia ferax
4water mold
-downy mildew, false mildew
4blue mold fungus, Peronospora tabacina
4onion mildew, Peronospora destructor
6tobacco mildew, Peronospora hyoscyami
4white rust
-pythium
4damping off fungus, Pythium debaryanum
4Phytophthora citrophthora
-Phytophthora infestans
4clubroot fungus, Plasmodiophora brassicae
4Geglossaceae
4Sarcosomataceae
4Rufous rubber cup
4devil's cigar
4devil's urn
-truffle, earthnut, earth-ball
-club fungus
_coral fungus
-tooth fungus
-lichen
4ascolichen
4basidiolichen
-lecanora
4manna lichen
4archil, orchil
4roccella, Roccella tinctoria
-beard lichen, beard moss, Usnea barbata
4horsehair lichen, horsetail lichen
-reindeer moss, reindeer lichen, arctic moss, Cladonia rangiferina
6crottle, crottal, crotal
-Iceland moss, Iceland lichen, Cetraria islandica
-fungus
4promycelium
-true fungus
-basidiomycete, basidiomycetous fungi
-mushroom
_agaric
-mushroom
-mushroom
-toadstool
-horse mushroom, Agaricus arvensis
-meadow mushroom, field mushroom, Agaricus campestris
-shiitake, shiitake mushroom, Chinese black mushroom, golden oak mushroom, Oriental black mushroom, Lentinus edodes
4scaly lentinus, Lentinus lepideus
-royal agaric, Caesar's agaric, Amanita caesarea
-false deathcap, Amanita mappa
-fly agaric, Amanita muscaria
-death cap, death cup, death angel, destroying angel, Amanita phalloides
-blushing mushroom, blusher, Amanita rubescens
-destroying angel, Amanita verna
-chanterelle, chantarelle, Cantharellus cibarius
4floccose chanterelle, Cantharellus floccosus
4pig's ears, Cantharellus clavatus
4cinnabar chanterelle, Cantharellus cinnabarinus
-jack-o-lantern fungus, jack-o-lantern, jack-a-lantern, Omphalotus illudens
-inky cap, inky-cap mushroom, Coprinus atramentarius
-shaggymane, shaggy cap, shaggymane mushroom, Coprinus comatus
-milkcap, Lactarius delicioso
-fairy-ring mushroom, Marasmius oreades
-fairy ring, fairy circle
-oyster mushroom, oyster fungus, oyster agaric, Pleurotus ostreatus
4olive-tree agaric, Pleurotus phosphoreus
4Pholiota astragalina
-Pholiota aurea, golden pholiota
4Pholiota destruens
4Pholiota flammans
4Pholiota flavida
-nameko, viscid mushroom, Pholiota nameko
4Pholiota squarrosa-adiposa
-Pholiota squarrosa, scaly pholiota
4Pholiota squarrosoides
4Stropharia ambigua
4Stropharia hornemannii
4Stropharia rugoso-annulata
-gill fungus
-Entoloma lividum, Entoloma sinuatum
4Entoloma aprile
6Chlorophyllum molybdites
-lepiota
-parasol mushroom, Lepiota procera
4poisonous parasol, Lepiota morgani
4Lepiota naucina
4Lepiota rhacodes
-American parasol, Lepiota americana
4Lepiota rubrotincta
-Lepiota clypeolaria
4onion stem, Lepiota cepaestipes
4pink disease fungus, Corticium salmonicolor
4bottom rot fungus, Corticium solani
4potato fungus, Pellicularia filamentosa, Rhizoctinia solani
4coffee fungus, Pellicularia koleroga
-blewits, Clitocybe nuda
-sandy mushroom, Tricholoma populinum
4Tricholoma pessundatum
4Tricholoma sejunctum
4man-on-a-horse, Tricholoma flavovirens
4Tricholoma venenata
4Tricholoma pardinum
4Tricholoma vaccinum
4Tricholoma aurantium
4Volvaria bombycina
4Pluteus aurantiorugosus
4Pluteus magnus, sawdust mushroom
-deer mushroom, Pluteus cervinus
-straw mushroom, Chinese mushroom, Volvariella volvacea
4Volvariella bombycina
-Clitocybe clavipes
4Clitocybe dealbata
4Clitocybe inornata
4Clitocybe robusta, Clytocybe alba
-Clitocybe irina, Tricholoma irinum, Lepista irina
4Clitocybe subconnexa
-winter mushroom, Flammulina velutipes
-mycelium
4sclerotium
-sac fungus
-ascomycete, ascomycetous fungus
4Clavicipitaceae, grainy club mushrooms
4grainy club
-yeast
4baker's yeast, brewer's yeast, Saccharomyces cerevisiae
4wine-maker's yeast, Saccharomyces ellipsoides
4Aspergillus fumigatus
4brown root rot fungus, Thielavia basicola
-discomycete, cup fungus
4Leotia lubrica
4Mitrula elegans
-Sarcoscypha coccinea, scarlet cup
4Caloscypha fulgens
-Aleuria aurantia, orange peel fungus
4elf cup
4Peziza domicilina
4blood cup, fairy cup, Peziza coccinea
4Urnula craterium, urn fungus
4Galiella rufa
4Jafnea semitosta
-morel
-common morel, Morchella esculenta, sponge mushroom, sponge morel
-Disciotis venosa, cup morel
-Verpa, bell morel
-Verpa bohemica, early morel
4Verpa conica, conic Verpa
-black morel, Morchella conica, conic morel, Morchella angusticeps, narrowhead morel
4Morchella crassipes, thick-footed morel
-Morchella semilibera, half-free morel, cow's head
4Wynnea americana
4Wynnea sparassoides
-false morel
4lorchel
-helvella
6Helvella crispa, miter mushroom
4Helvella acetabulum
4Helvella sulcata
4discina
_gyromitra
4Gyromitra californica, California false morel
4Gyromitra sphaerospora, round-spored gyromitra
-Gyromitra esculenta, brain mushroom, beefsteak morel
4Gyromitra infula, saddled-shaped false morel
4Gyromitra fastigiata, Gyromitra brunnea
-Gyromitra gigas
-gasteromycete, gastromycete
_stinkhorn, carrion fungus
-common stinkhorn, Phallus impudicus
4Phallus ravenelii
-dog stinkhorn, Mutinus caninus
4Calostoma lutescens
4Calostoma cinnabarina
4Calostoma ravenelii
4stinky squid, Pseudocolus fusiformis
-puffball, true puffball
-giant puffball, Calvatia gigantea
_earthstar
4Geastrum coronatum
4Radiigera fuscogleba
4Astreus pteridis
4Astreus hygrometricus
-bird's-nest fungus
4Gastrocybe lateritia
4Macowanites americanus
-polypore, pore fungus, pore mushroom
-bracket fungus, shelf fungus
4Albatrellus dispansus
4Albatrellus ovinus, sheep polypore
4Neolentinus ponderosus
4Oligoporus leucospongia
4Polyporus tenuiculus
_hen-of-the-woods, hen of the woods, Polyporus frondosus, Grifola frondosa
-Polyporus squamosus, scaly polypore
-beefsteak fungus, Fistulina hepatica
-agaric, Fomes igniarius
_bolete
-Boletus chrysenteron
-Boletus edulis
4Frost's bolete, Boletus frostii
-Boletus luridus
4Boletus mirabilis
4Boletus pallidus
4Boletus pulcherrimus
4Boletus pulverulentus
4Boletus roxanae
4Boletus subvelutipes
4Boletus variipes
4Boletus zelleri
4Fuscoboletinus paluster
4Fuscoboletinus serotinus
4Leccinum fibrillosum
4Suillus albivelatus
4old-man-of-the-woods, Strobilomyces floccopus
4Boletellus russellii
-jelly fungus
4snow mushroom, Tremella fuciformis
-witches' butter, Tremella lutescens
4Tremella foliacea
4Tremella reticulata
-Jew's-ear, Jew's-ears, ear fungus, Auricularia auricula
4rust, rust fungus
4aecium
4flax rust, flax rust fungus, Melampsora lini
4blister rust, Cronartium ribicola
-wheat rust, Puccinia graminis
4apple rust, cedar-apple rust, Gymnosporangium juniperi-virginianae
4smut, smut fungus
-covered smut
4loose smut
4cornsmut, corn smut
4boil smut, Ustilago maydis
4Sphacelotheca, genus Sphacelotheca
4head smut, Sphacelotheca reiliana
-bunt, Tilletia caries
4bunt, stinking smut, Tilletia foetida
4onion smut, Urocystis cepulae
4flag smut fungus
4wheat flag smut, Urocystis tritici
4felt fungus, Septobasidium pseudopedicellatum
4waxycap
4Hygrocybe acutoconica, conic waxycap
4Hygrophorus borealis
4Hygrophorus caeruleus
4Hygrophorus inocybiformis
4Hygrophorus kauffmanii
4Hygrophorus marzuolus
4Hygrophorus purpurascens
-Hygrophorus russula
4Hygrophorus sordidus
4Hygrophorus tennesseensis
4Hygrophorus turundus
4Neohygrophorus angelesianus
-Cortinarius armillatus
4Cortinarius atkinsonianus
4Cortinarius corrugatus
4Cortinarius gentilis
4Cortinarius mutabilis, purple-staining Cortinarius
4Cortinarius semisanguineus
4Cortinarius subfoetidus
4Cortinarius violaceus
4Gymnopilus spectabilis
4Gymnopilus validipes
4Gymnopilus ventricosus
-mold, mould
-mildew
4verticillium
-monilia
4candida
4Candida albicans, Monilia albicans
4blastomycete
4yellow spot fungus, Cercospora kopkei
4green smut fungus, Ustilaginoidea virens
4dry rot
4rhizoctinia
-houseplant
4bedder, bedding plant
-succulent
-cultivar
4weed
-wort
4brier
-aril
-sporophyll, sporophyl
4sporangium, spore case, spore sac
4sporangiophore
4ascus
4ascospore
4arthrospore
4eusporangium
4tetrasporangium
4gametangium
4sorus
6sorus
4partial veil
4lignum
4vascular ray, medullary ray
4phloem, bast
4evergreen, evergreen plant
-deciduous plant
4poisonous plant
-vine
4creeper
-tendril
4root climber
4lignosae
4arborescent plant
-snag
-tree
-timber tree
4treelet
-arbor
-bean tree
-pollard
-sapling
-shade tree
4gymnospermous tree
-conifer, coniferous tree
4angiospermous tree, flowering tree
4nut tree
4spice tree
4fever tree
4stump, tree stump
-bonsai
4ming tree
4ming tree
4undershrub
4subshrub, suffrutex
4bramble
4liana
4geophyte
4desert plant, xerophyte, xerophytic plant, xerophile, xerophilous plant
-mesophyte, mesophytic plant
-marsh plant, bog plant, swamp plant
4hemiepiphyte, semiepiphyte
-strangler, strangler tree
4lithophyte, lithophytic plant
4saprobe
4autophyte, autophytic plant, autotroph, autotrophic organism
-root
4taproot
-prop root
4prophyll
4rootstock
4quickset
-stolon, runner, offset
4tuberous plant
4rhizome, rootstock, rootstalk
-rachis
4caudex
4cladode, cladophyll, phylloclad, phylloclade
4receptacle
-scape, flower stalk
-umbel
-petiole, leafstalk
4peduncle
4pedicel, pedicle
-flower cluster
4raceme
-panicle
4thyrse, thyrsus
4cyme
4cymule
4glomerule
4scorpioid cyme
_ear, spike, capitulum
-spadix
4bulbous plant
4bulbil, bulblet
4cormous plant
-fruit
4fruitlet
-seed
-bean
-nut
4nutlet
4kernel, meat
4syconium
-berry
4aggregate fruit, multiple fruit, syncarp
4simple fruit, bacca
4acinus
6drupe, stone fruit
4drupelet
-pome, false fruit
6pod, seedpod
4loment
4pyxidium, pyxis
4husk
4cornhusk
4pod, cod, seedcase
4accessory fruit, pseudocarp
4buckthorn
-buckthorn berry, yellow berry
-cascara buckthorn, bearberry, bearwood, chittamwood, chittimwood, Rhamnus purshianus
4cascara, cascara sagrada, chittam bark, chittem bark
4Carolina buckthorn, indian cherry, Rhamnus carolinianus
4coffeeberry, California buckthorn, California coffee, Rhamnus californicus
-redberry, red-berry, Rhamnus croceus
4nakedwood
4jujube, jujube bush, Christ's-thorn, Jerusalem thorn, Ziziphus jujuba
4Christ's-thorn, Jerusalem thorn, Paliurus spina-christi
4hazel, hazel tree, Pomaderris apetala
-fox grape, Vitis labrusca
-muscadine, Vitis rotundifolia
4vinifera, vinifera grape, common grape vine, Vitis vinifera
4Pinot blanc
-Sauvignon grape
4Sauvignon blanc
4Muscadet
-Riesling
6Zinfandel
4Chenin blanc
4malvasia
4Verdicchio
-Boston ivy, Japanese ivy, Parthenocissus tricuspidata
4Virginia creeper, American ivy, woodbine, Parthenocissus quinquefolia
4true pepper, pepper vine
4betel, betel pepper, Piper betel
4cubeb
4schizocarp
-peperomia
4watermelon begonia, Peperomia argyreia, Peperomia sandersii
4yerba mansa, Anemopsis californica
-pinna, pinnule
-frond
4bract
-bracteole, bractlet
-involucre
6glume
4palmate leaf
4pinnate leaf
4bijugate leaf, bijugous leaf, twice-pinnate
4decompound leaf
6acuminate leaf
4deltoid leaf
4ensiform leaf
-linear leaf, elongate leaf
4lyrate leaf
4obtuse leaf
4oblanceolate leaf
4pandurate leaf, panduriform leaf
4reniform leaf
4spatulate leaf
4even-pinnate leaf, abruptly-pinnate leaf
4odd-pinnate leaf
4pedate leaf
-crenate leaf
4dentate leaf
4denticulate leaf
4erose leaf
4runcinate leaf
4prickly-edged leaf
4deadwood
4haulm, halm
-branchlet, twig, sprig
4osier
4giant scrambling fern, Diplopterygium longissimum
4umbrella fern, fan fern, Sticherus flabellatus, Gleichenia flabellata
4floating fern, water sprite, Ceratopteris pteridioides
-polypody
4licorice fern, Polypodium glycyrrhiza
4grey polypody, gray polypody, resurrection fern, Polypodium polypodioides
6leatherleaf, leathery polypody, coast polypody, Polypodium scouleri
4rock polypody, rock brake, American wall fern, Polypodium virgianum
-common polypody, adder's fern, wall fern, golden maidenhair, golden polypody, sweet fern, Polypodium vulgare
4bear's-paw fern, Aglaomorpha meyeniana
4strap fern
4Florida strap fern, cow-tongue fern, hart's-tongue fern
4basket fern, Drynaria rigidula
4snake polypody, Microgramma-piloselloides
4climbing bird's nest fern, Microsorium punctatum
-golden polypody, serpent fern, rabbit's-foot fern, Phlebodium aureum, Polypodium aureum
4staghorn fern
4South American staghorn, Platycerium andinum
-common staghorn fern, elkhorn fern, Platycerium bifurcatum, Platycerium alcicorne
4felt fern, tongue fern, Pyrrosia lingua, Cyclophorus lingua
4potato fern, Solanopteris bifrons
4myrmecophyte
4grass fern, ribbon fern, Vittaria lineata
-spleenwort
-black spleenwort, Asplenium adiantum-nigrum
-bird's nest fern, Asplenium nidus
4ebony spleenwort, Scott's Spleenwort, Asplenium platyneuron
4black-stem spleenwort, black-stemmed spleenwort, little ebony spleenwort
-walking fern, walking leaf, Asplenium rhizophyllum, Camptosorus rhizophyllus
4green spleenwort, Asplenium viride
4mountain spleenwort, Asplenium montanum
4lobed spleenwort, Asplenium pinnatifidum
4lanceolate spleenwort, Asplenium billotii
-hart's-tongue, hart's-tongue fern, Asplenium scolopendrium, Phyllitis scolopendrium
-scale fern, scaly fern, Asplenium ceterach, Ceterach officinarum
4scolopendrium
-deer fern, Blechnum spicant
4doodia, rasp fern
4chain fern
4Virginia chain fern, Woodwardia virginica
-silver tree fern, sago fern, black tree fern, Cyathea medullaris
6davallia
4hare's-foot fern
4Canary Island hare's foot fern, Davallia canariensis
4squirrel's-foot fern, ball fern, Davalia bullata, Davalia bullata mariesii, Davallia Mariesii
4bracken, Pteridium esculentum
-soft tree fern, Dicksonia antarctica
4Scythian lamb, Cibotium barometz
4false bracken, Culcita dubia
4thyrsopteris, Thyrsopteris elegans
-shield fern, buckler fern
4broad buckler-fern, Dryopteris dilatata
4fragrant cliff fern, fragrant shield fern, fragrant wood fern, Dryopteris fragrans
4Goldie's fern, Goldie's shield fern, goldie's wood fern, Dryopteris goldiana
-wood fern, wood-fern, woodfern
-male fern, Dryopteris filix-mas
-marginal wood fern, evergreen wood fern, leatherleaf wood fern, Dryopteris marginalis
4mountain male fern, Dryopteris oreades
-lady fern, Athyrium filix-femina
4Alpine lady fern, Athyrium distentifolium
4silvery spleenwort, glade fern, narrow-leaved spleenwort, Athyrium pycnocarpon, Diplazium pycnocarpon
-holly fern, Cyrtomium aculeatum, Polystichum aculeatum
4bladder fern
-brittle bladder fern, brittle fern, fragile fern, Cystopteris fragilis
4mountain bladder fern, Cystopteris montana
4bulblet fern, bulblet bladder fern, berry fern, Cystopteris bulbifera
4silvery spleenwort, Deparia acrostichoides, Athyrium thelypteroides
-oak fern, Gymnocarpium dryopteris, Thelypteris dryopteris
-limestone fern, northern oak fern, Gymnocarpium robertianum
4ostrich fern, shuttlecock fern, fiddlehead, Matteuccia struthiopteris, Pteretis struthiopteris, Onoclea struthiopteris
4hart's-tongue, hart's-tongue fern, Olfersia cervina, Polybotrya cervina, Polybotria cervina
-sensitive fern, bead fern, Onoclea sensibilis
-Christmas fern, canker brake, dagger fern, evergreen wood fern, Polystichum acrostichoides
-holly fern
4Braun's holly fern, prickly shield fern, Polystichum braunii
4western holly fern, Polystichum scopulinum
-soft shield fern, Polystichum setiferum
4leather fern, leatherleaf fern, ten-day fern, Rumohra adiantiformis, Polystichum adiantiformis
4button fern, Tectaria cicutaria
4Indian button fern, Tectaria macrodonta
-woodsia
4rusty woodsia, fragrant woodsia, oblong woodsia, Woodsia ilvensis
4Alpine woodsia, northern woodsia, flower-cup fern, Woodsia alpina
4smooth woodsia, Woodsia glabella
-Boston fern, Nephrolepis exaltata, Nephrolepis exaltata bostoniensis
4basket fern, toothed sword fern, Nephrolepis pectinata
6golden fern, leather fern, Acrostichum aureum
-maidenhair, maidenhair fern
-common maidenhair, Venushair, Venus'-hair fern, southern maidenhair, Venus maidenhair, Adiantum capillus-veneris
-American maidenhair fern, five-fingered maidenhair fern, Adiantum pedatum
4Bermuda maidenhair, Bermuda maidenhair fern, Adiantum bellum
4brittle maidenhair, brittle maidenhair fern, Adiantum tenerum
4Farley maidenhair, Farley maidenhair fern, Barbados maidenhair, glory fern, Adiantum tenerum farleyense
6annual fern, Jersey fern, Anogramma leptophylla
4lip fern, lipfern
4smooth lip fern, Alabama lip fern, Cheilanthes alabamensis
4lace fern, Cheilanthes gracillima
4wooly lip fern, hairy lip fern, Cheilanthes lanosa
4southwestern lip fern, Cheilanthes eatonii
-bamboo fern, Coniogramme japonica
4American rock brake, American parsley fern, Cryptogramma acrostichoides
4European parsley fern, mountain parsley fern, Cryptogramma crispa
6hand fern, Doryopteris pedata
4cliff brake, cliff-brake, rock brake
4coffee fern, Pellaea andromedifolia
4purple rock brake, Pellaea atropurpurea
4bird's-foot fern, Pellaea mucronata, Pellaea ornithopus
4button fern, Pellaea rotundifolia
-silver fern, Pityrogramma argentea
4golden fern, Pityrogramma calomelanos aureoflava
4gold fern, Pityrogramma chrysophylla
4Pteris cretica
-spider brake, spider fern, Pteris multifida
4ribbon fern, spider fern, Pteris serrulata
4potato fern, Marattia salicina
-angiopteris, giant fern, Angiopteris evecta
4skeleton fork fern, Psilotum nudum
-horsetail
-common horsetail, field horsetail, Equisetum arvense
-swamp horsetail, water horsetail, Equisetum fluviatile
-scouring rush, rough horsetail, Equisetum hyemale, Equisetum hyemale robustum, Equisetum robustum
4marsh horsetail, Equisetum palustre
4wood horsetail, Equisetum Sylvaticum
4variegated horsetail, variegated scouring rush, Equisetum variegatum
-club moss, club-moss, lycopod
4shining clubmoss, Lycopodium lucidulum
4alpine clubmoss, Lycopodium alpinum
4fir clubmoss, mountain clubmoss, little clubmoss, Lycopodium selago
-ground cedar, staghorn moss, Lycopodium complanatum
-ground fir, princess pine, tree clubmoss, Lycopodium obscurum
-foxtail grass, Lycopodium alopecuroides
4spikemoss, spike moss, little club moss
4meadow spikemoss, basket spikemoss, Selaginella apoda
4desert selaginella, Selaginella eremophila
4resurrection plant, rose of Jericho, Selaginella lepidophylla
4florida selaginella, Selaginella eatonii
4quillwort
-earthtongue, earth-tongue
4snuffbox fern, meadow fern, Thelypteris palustris pubescens, Dryopteris thelypteris pubescens
4christella
-mountain fern, Oreopteris limbosperma, Dryopteris oreopteris
4New York fern, Parathelypteris novae-boracensis, Dryopteris noveboracensis
4Massachusetts fern, Parathelypteris simulata, Thelypteris simulata
6beech fern
4broad beech fern, southern beech fern, Phegopteris hexagonoptera, Dryopteris hexagonoptera, Thelypteris hexagonoptera
-long beech fern, narrow beech fern, northern beech fern, Phegopteris connectilis, Dryopteris phegopteris, Thelypteris phegopteris
4shoestring fungus
4Armillaria caligata, booted armillaria
4Armillaria ponderosa, white matsutake
4Armillaria zelleri
-honey mushroom, honey fungus, Armillariella mellea
4milkweed, silkweed
4white milkweed, Asclepias albicans
4poke milkweed, Asclepias exaltata
-swamp milkweed, Asclepias incarnata
4Mead's milkweed, Asclepias meadii, Asclepia meadii
4purple silkweed, Asclepias purpurascens
-showy milkweed, Asclepias speciosa
4poison milkweed, horsetail milkweed, Asclepias subverticillata
-butterfly weed, orange milkweed, chigger flower, chiggerflower, pleurisy root, tuber root, Indian paintbrush, Asclepias tuberosa
4whorled milkweed, Asclepias verticillata
4cruel plant, Araujia sericofera
-wax plant, Hoya carnosa
4silk vine, Periploca graeca
-stapelia, carrion flower, starfish flower
4Stapelias asterias
-stephanotis
4Madagascar jasmine, waxflower, Stephanotis floribunda
4negro vine, Vincetoxicum hirsutum, Vincetoxicum negrum
4zygospore
4tree of knowledge
4orangery
4pocketbook
4shit, dump
-cordage
4yard, pace
-extremum, peak
-leaf shape, leaf form
4equilateral
4figure
-pencil
4plane figure, two-dimensional figure
4solid figure, three-dimensional figure
-line
-bulb
4convex shape, convexity
4concave shape, concavity, incurvation, incurvature
-cylinder
-round shape
-heart
4polygon, polygonal shape
4convex polygon
4concave polygon
4reentrant polygon, reentering polygon
4amorphous shape
4closed curve
4simple closed curve, Jordan curve
4S-shape
-wave, undulation
4extrados
-hook, crotchet
-envelope
-bight
4diameter
-cone, conoid, cone shape
-funnel, funnel shape
4oblong
-circle
-circle
4equator
4scallop, crenation, crenature, crenel, crenelle
-ring, halo, annulus, doughnut, anchor ring
-loop
4bight
-helix, spiral
4element of a cone
4element of a cylinder
-ellipse, oval
-quadrate
-triangle, trigon, trilateral
4acute triangle, acute-angled triangle
4isosceles triangle
4obtuse triangle, obtuse-angled triangle
4right triangle, right-angled triangle
4scalene triangle
-parallel
4trapezoid
-star
-pentagon
-hexagon
4heptagon
-octagon
4nonagon
4decagon
4rhombus, rhomb, diamond
4spherical polygon
4spherical triangle
4convex polyhedron
4concave polyhedron
4cuboid
4quadrangular prism
-bell, bell shape, campana
4angular distance
4true anomaly
4spherical angle
4angle of refraction
4acute angle
4groove, channel
4rut
4bulge, bump, hump, swelling, gibbosity, gibbousness, jut, prominence, protuberance, protrusion, extrusion, excrescence
-belly
-bow, arc
-crescent
4ellipsoid
4hypotenuse
-balance, equilibrium, equipoise, counterbalance
-conformation
4symmetry, proportion
4spheroid, ellipsoid of revolution
4spherule
-toroid
-column, tower, pillar
-barrel, drum
-pipe, tube
4pellet
4bolus
-dewdrop
-ridge
-rim
4taper
4boundary, edge, bound
4incisure, incisura
4notch
-wrinkle, furrow, crease, crinkle, seam, line
4dermatoglyphic
4frown line
4line of life, life line, lifeline
4line of heart, heart line, love line, mensal line
-crevice, cranny, crack, fissure, chap
-cleft
-roulette, line roulette
4node
-tree, tree diagram
-stemma
4brachium
4fork, crotch
-block, cube
-ovoid
-tetrahedron
4pentahedron
4hexahedron
4regular polyhedron, regular convex solid, regular convex polyhedron, Platonic body, Platonic solid, ideal solid
4polyhedral angle
-cube, regular hexahedron
4truncated pyramid
4truncated cone
-tail, tail end
-tongue, knife
4trapezohedron
-wedge, wedge shape, cuneus
-keel
-place, shoes
-herpes
4chlamydia
-wall
4micronutrient
4chyme
4ragweed pollen
4pina cloth
4chlorobenzylidenemalononitrile, CS gas
4carbon, C, atomic number 6
-charcoal, wood coal
-rock, stone
-gravel, crushed rock
4aflatoxin
4alpha-tocopheral
-leopard
-bricks and mortar
4lagging
4hydraulic cement, Portland cement
-choline
-concrete
4glass wool
-soil, dirt
4high explosive
-litter
4fish meal
4Greek fire
4culture medium, medium
4agar, nutrient agar
-blood agar
-hip tile, hipped tile
4hyacinth, jacinth
4hydroxide ion, hydroxyl ion
-ice, water ice
-inositol
4linoleum, lino
4lithia water
4lodestone, loadstone
-pantothenic acid, pantothen
-paper
4papyrus
-pantile
-blacktop, blacktopping
4tarmacadam, tarmac
-paving, pavement, paving material
4plaster
4poison gas
4ridge tile
4roughcast
-sand
4spackle, spackling compound
4render
4wattle and daub
-stucco
-tear gas, teargas, lacrimator, lachrymator
_toilet tissue, toilet paper, bathroom tissue
-linseed, flaxseed
-vitamin
4fat-soluble vitamin
4water-soluble vitamin
4vitamin A, antiophthalmic factor, axerophthol, A
-vitamin A1, retinol
4vitamin A2, dehydroretinol
4B-complex vitamin, B complex, vitamin B complex, vitamin B, B vitamin, B
-vitamin B1, thiamine, thiamin, aneurin, antiberiberi factor
-vitamin B12, cobalamin, cyanocobalamin, antipernicious anemia factor
-vitamin B2, vitamin G, riboflavin, lactoflavin, ovoflavin, hepatoflavin
-vitamin B6, pyridoxine, pyridoxal, pyridoxamine, adermin
-vitamin Bc, vitamin M, folate, folic acid, folacin, pteroylglutamic acid, pteroylmonoglutamic acid
-niacin, nicotinic acid
-vitamin D, calciferol, viosterol, ergocalciferol, cholecalciferol, D
4vitamin E, tocopherol, E
-biotin, vitamin H
4vitamin K, naphthoquinone, antihemorrhagic factor
-vitamin K1, phylloquinone, phytonadione
4vitamin K3, menadione
-vitamin P, bioflavinoid, citrin
-vitamin C, C, ascorbic acid
4planking
-chipboard, hardboard
-knothole`;
