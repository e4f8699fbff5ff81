package vn.donghanh.document.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import vn.donghanh.shared.RuleViolationException;

/** Recognises an uploaded file by its content, refuses what is not accepted and writes a cleaned copy. */
@ApplicationScoped
public class FileInspector {
    /**
     * Inspects a file and writes its cleaned copy.
     *
     * @param fileName as the browser sent it; only its ending is used
     * @param cleanedCopy receives the copy; to be discarded when this method throws
     * @throws RuleViolationException with a {@link FileRule} when the file is refused
     * @throws IOException when the content cannot be read or the copy cannot be written
     */
    public InspectedFile inspect(StoredContent upload, String fileName, OutputStream cleanedCopy) throws IOException {
        throw new RuleViolationException(FileRule.TYPE_NOT_ACCEPTED);
    }
}
