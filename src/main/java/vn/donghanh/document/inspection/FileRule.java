package vn.donghanh.document.inspection;

import vn.donghanh.shared.BusinessRule;

/** Reasons to refuse an uploaded file. */
public enum FileRule implements BusinessRule {
    EMPTY,
    /** Argument: the largest size in megabytes. */
    TOO_LARGE,
    /** Control characters, or characters that change the direction of reading and so disguise the ending. */
    NAME_NOT_ACCEPTED,
    NAME_TOO_LONG,
    TYPE_NOT_ACCEPTED,
    /** No Java library that could be shipped reads HEIC; telephones can be set to JPEG. */
    HEIC_NOT_ACCEPTED,
    /** Arguments: the ending of the name, the format of the content. */
    EXTENSION_DOES_NOT_FIT,
    DAMAGED,
    TOO_MANY_PIXELS,
    /** A kind of JPEG or PNG that cannot be decoded, such as one for a printing press. */
    PICTURE_NOT_READABLE,
    PDF_ENCRYPTED,
    /** Argument: the largest number of pages. */
    PDF_TOO_MANY_PAGES,
    /** The pages exist only in Adobe's programmes (XFA). */
    PDF_DYNAMIC_FORM,
    /** Pictures in formats that cannot be shown (JBIG2, JPEG 2000). */
    PDF_PICTURE_NOT_READABLE,
    /** The content unpacks to more than is reasonable, or consists of too many parts. */
    UNPACKS_TO_TOO_MUCH,
    OFFICE_ENCRYPTED,
    OFFICE_MACROS,
    OFFICE_EMBEDDED_FILE,
    /** Data or commands that would be loaded from elsewhere when the file is opened. */
    OFFICE_EXTERNAL_DATA,
    /** Pictures in formats that cannot be checked, such as EMF, WMF and TIFF. */
    OFFICE_PICTURE_NOT_ACCEPTED,
    OFFICE_PART_NOT_ACCEPTED,
    /** A document type definition in a part of an Office file. */
    OFFICE_XML_NOT_ACCEPTED,
    RECORDING_HAS_OTHER_TRACKS,
    VIRUS_FOUND
}
