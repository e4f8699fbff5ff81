/* The scripts of every page, sent as one file: VersionedResourceHandler adds cover.js, reauth.js, forms.js, keys.js and count.js. */
