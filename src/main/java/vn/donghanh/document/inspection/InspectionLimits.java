package vn.donghanh.document.inspection;

/**
 * Bounds of the inspection. They protect the memory and the time of the server (64 MB of heap for a file of 30 MB), so
 * they are constants of the program and not data that an administrator changes.
 */
public final class InspectionLimits {
    static final int MEGABYTE = 1 << 20;
    static final int FILE_MEGABYTES = 30;
    static final long FILE_BYTES = (long) FILE_MEGABYTES * MEGABYTE;
    static final int NAME_LENGTH = 255;

    /** Pictures of the largest telephone cameras have 200 million pixels; they are read with fewer. */
    static final int MEGAPIXELS = 200;

    static final long PIXELS = MEGAPIXELS * 1_000_000L;

    /** A JPEG of several scans is unpacked as a whole outside the heap, six bytes for each pixel. */
    static final int MEGAPIXELS_OF_SEVERAL_SCANS = 25;

    static final int JPEG_SCANS = 100;

    /** 13 million pixels of three bytes: the whole picture of a usual telephone. */
    static final long DECODED_PICTURE_BYTES = 39_000_000;

    /** How much of a picture is in memory while it is written anew. */
    static final int PICTURE_STRIP_BYTES = 10 * MEGABYTE;

    static final int PDF_PAGES = 500;
    static final int PDF_OBJECTS = 100_000;
    static final long PDF_STREAM_BYTES = 40L * MEGABYTE;
    static final long PDF_CROSS_REFERENCE_BYTES = 2L * MEGABYTE;
    static final long PDF_ALL_STREAMS_BYTES = 800L * MEGABYTE;

    public static final int OFFICE_PARTS = 2_000;
    public static final long OFFICE_PART_BYTES = 100L * MEGABYTE;
    public static final long OFFICE_ALL_PARTS_BYTES = 300L * MEGABYTE;

    /** Office files reach 20 to 50; Apache POI's own bound is 100 as well. */
    public static final int OFFICE_COMPRESSION = 100;

    public static final long OFFICE_COMPRESSION_FROM_BYTES = MEGABYTE;
    public static final int OFFICE_XML_DEPTH = 1_000;

    /** Comments of a recording, which may hold a cover picture. */
    static final int OGG_COMMENT_BYTES = 4 * MEGABYTE;

    static final int M4A_ATOMS = 10_000;
    static final int M4A_DEPTH = 12;

    private InspectionLimits() {}
}
