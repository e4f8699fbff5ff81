package vn.donghanh.document.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.document.inspection.CleanedPart;

/** Writes what was taken out of a file into one column, and reads it. */
public final class CleanedParts {
    private CleanedParts() {}

    static String text(Set<CleanedPart> parts) {
        return parts.stream().map(CleanedPart::name).sorted().collect(Collectors.joining(","));
    }

    public static List<CleanedPart> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(CleanedPart::valueOf).toList();
    }
}
