package vn.donghanh.document.inspection;

import java.util.Set;

/**
 * The result of an inspection.
 *
 * @param pages 1 for a picture; 0 for a format without pages
 * @param cleaned what was taken out; empty when nothing was
 */
public record InspectedFile(FileFormat format, int pages, Set<CleanedPart> cleaned) {
    public InspectedFile {
        cleaned = Set.copyOf(cleaned);
    }
}
