#!/usr/bin/env node
import "vistazo/command";
