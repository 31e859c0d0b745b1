/// <reference path="../../src/build.d.ts" />
/// <reference types="vite-plugin-pwa/client" />
