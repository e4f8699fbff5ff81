package vn.donghanh.printing.web;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Servlets;

/** Sends a file made in memory as the answer of a button that is not partial. */
public final class FileDownload {
    private FileDownload() {}

    /** Writes the file without closing the answer, so that Faces can still set its cookie behind it. */
    public static void send(byte[] content, String name) throws IOException {
        ExternalContext answer = Faces.getExternalContext();
        answer.setResponseBufferSize(content.length + 1);
        answer.setResponseContentType(Faces.getMimeType(name));
        answer.setResponseHeader("Content-Disposition", Servlets.formatContentDispositionHeader(name, true));
        answer.getResponseOutputStream().write(content);
        Faces.responseComplete();
    }
}
