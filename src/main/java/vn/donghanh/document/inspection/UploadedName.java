package vn.donghanh.document.inspection;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.donghanh.shared.RuleViolationException;

/**
 * The name of an uploaded file as text: a folder in front of it is left out. It never becomes the name of a file, on the
 * server or at a download.
 */
public final class UploadedName {
    /** Controls, and the marks that change the direction of reading: "gpj.exe" can be shown as "exe.jpg". */
    private static final Pattern DISGUISED =
            Pattern.compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final String text;

    private UploadedName(String text) {
        this.text = text;
    }

    /**
     * Reads a name as the browser sent it.
     *
     * @throws RuleViolationException when it is too long or disguises its ending
     */
    public static UploadedName of(String sent) {
        String name = Normalizer.normalize(
                        sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1),
                        Normalizer.Form.NFC)
                .strip();
        if (DISGUISED.matcher(sent).find()) {
            throw new RuleViolationException(FileRule.NAME_NOT_ACCEPTED);
        }
        if (name.length() > InspectionLimits.NAME_LENGTH) {
            throw new RuleViolationException(FileRule.NAME_TOO_LONG, InspectionLimits.NAME_LENGTH);
        }
        return new UploadedName(name);
    }

    public String text() {
        return text;
    }

    /** Returns what follows the last dot; empty without one. */
    public String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1);
    }
}
