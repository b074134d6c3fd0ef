#!/usr/bin/env node
import "@vistazo/cli/main";
