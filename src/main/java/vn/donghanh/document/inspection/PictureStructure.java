package vn.donghanh.document.inspection;

import java.util.Set;

/**
 * The structure of a JPEG or PNG, read without decoding it.
 *
 * @param essential the parts that are needed to decode the picture, without any metadata
 * @param bytesPerPixel of the decoded picture
 * @param severalScans whether decoding needs the whole picture in memory
 * @param complete whether the end of the picture was found
 * @param cleaned what {@code essential} lacks
 */
public record PictureStructure(
        ContentSlices essential,
        int width,
        int height,
        int bytesPerPixel,
        boolean severalScans,
        boolean complete,
        int orientation,
        Set<CleanedPart> cleaned) {
    long pixels() {
        return (long) width * height;
    }
}
