// The little of pdfmake 0.3 that we use; the package brings no types.
declare module 'pdfmake' {
  type Content = string | readonly Content[] | { readonly [property: string]: unknown }
  type Fonts = Readonly<Record<string, { normal: string; bold: string; italics: string; bolditalics: string }>>
  const pdfmake: {
    setFonts(fonts: Fonts): void
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void
    setUrlAccessPolicy(mayLoad: (url: string) => boolean): void
    createPdf(document: { readonly content: Content; readonly [property: string]: unknown }): {
      getBuffer(): Promise<Buffer>
    }
  }
  export default pdfmake
}
