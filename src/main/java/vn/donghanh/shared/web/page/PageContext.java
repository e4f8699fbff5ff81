package vn.donghanh.shared.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Holds the written page, or part of a page, until it is whole. A failure in its midst is still answered by a page of its own, and the cookie of the messages that a redirect carries, which is
 * set or removed after rendering, still goes with it.
 */
@SuppressWarnings("unchecked") // a map of the wrapper that Faces brings
final class PageContext extends ExternalContextWrapper {
    private static final String ATTRIBUTE = "dh.page";

    /** In characters: most pages need no more. */
    private static final int USUAL = 1 << 16;

    private final CharArrayWriter page = new CharArrayWriter(USUAL);

    PageContext(ExternalContext wrapped) {
        super(wrapped);
    }

    /** Sends what was written in this request, once everything is done that may change its answer. */
    static void send(ExternalContext external) throws IOException {
        if (external.getRequestMap().get(ATTRIBUTE) instanceof PageContext context) {
            context.send();
        }
    }

    @Override
    public Writer getResponseOutputWriter() {
        getRequestMap().put(ATTRIBUTE, this);
        return page;
    }

    @Override
    public void setResponseBufferSize(int size) {
        // the server's own buffer does: it gets the page as one piece
    }

    @Override
    public void responseReset() {
        page.reset();
        super.responseReset();
    }

    @Override
    public void responseSendError(int status, @Nullable String message) throws IOException {
        page.reset();
        super.responseSendError(status, message);
    }

    @Override
    public Flash getFlash() {
        return new Unused(super.getFlash());
    }

    @Override
    public void redirect(String address) throws IOException {
        page.reset();
        super.redirect(address);
    }

    private void send() throws IOException {
        if (page.size() > 0) {
            byte[] whole = page.toString().getBytes(StandardCharsets.UTF_8);
            page.reset();
            if (!isResponseCommitted()) {
                setResponseCharacterEncoding(StandardCharsets.UTF_8.name());
                setResponseContentLength(whole.length);
            }
            getResponseOutputStream().write(whole);
        }
    }

    /** What a redirect carries is the session's; OmniFaces prepares this for each redirect. */
    private static final class Unused extends FlashWrapper {
        Unused(Flash wrapped) {
            super(wrapped);
        }

        @Override
        public void setRedirect(boolean redirect) {
            // nothing is carried
        }

        @Override
        public void keep(String key) {
            // nothing is kept
        }
    }
}
