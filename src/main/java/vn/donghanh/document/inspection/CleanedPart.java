package vn.donghanh.document.inspection;

/** What the cleaned copy of a file lacks. */
public enum CleanedPart {
    /** Where a picture or a recording was made. */
    LOCATION,
    /** Author, device, programme, dates and other data about the file. */
    METADATA,
    SCRIPTS,
    LINKS,
    ATTACHMENTS,
    /** Pictures, templates or data that would be loaded from elsewhere. */
    EXTERNAL_CONTENT,
    /** Fields of a form became part of the page. */
    FORM_FIELDS,
    /** Bytes after the end of the file's own content, or an earlier version inside it. */
    HIDDEN_CONTENT,
    /** The picture has fewer pixels than before. */
    SIZE_REDUCED
}
