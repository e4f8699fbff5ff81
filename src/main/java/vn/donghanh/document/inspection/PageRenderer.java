package vn.donghanh.document.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Shows the pages of a cleaned copy as pictures, with a text across them. */
@ApplicationScoped
public class PageRenderer {
    /**
     * Returns one page as a JPEG.
     *
     * @param page from 1
     * @param watermark who looks at the page, and when; repeated across it
     */
    public byte[] render(FileFormat format, StoredContent content, int page, String watermark) throws IOException {
        throw new IllegalArgumentException("No pages in " + format);
    }
}
