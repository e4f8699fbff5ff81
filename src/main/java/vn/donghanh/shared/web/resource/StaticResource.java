package vn.donghanh.shared.web.resource;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Sha256;

/**
 * A style, script, picture or font as it is sent: read, joined with the files that are sent with it and compressed once,
 * with a hash of its content in its address.
 */
class StaticResource extends ResourceWrapper {
    private static final String FONT = "font/";

    private final List<Resource> joined;
    private @Nullable Content content;

    StaticResource(Resource wrapped, List<Resource> joined) {
        super(wrapped);
        this.joined = joined;
    }

    @Override
    public String getRequestPath() {
        return getWrapped().getRequestPath() + "&h=" + content().hash;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(isSentCompressed() ? content().compressed : content().plain);
    }

    /** Not those of Faces: it would have a file asked for again after a week. */
    @Override
    public Map<String, String> getResponseHeaders() {
        if (!isCompressible()) {
            return Map.of();
        }
        return isSentCompressed()
                ? Map.of("Vary", "Accept-Encoding", "Content-Encoding", "gzip")
                : Map.of("Vary", "Accept-Encoding");
    }

    private boolean isSentCompressed() {
        String accepted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestHeaderMap()
                .get("Accept-Encoding");
        return isCompressible() && accepted != null && accepted.contains("gzip");
    }

    /** Fonts are compressed by their own format. */
    private boolean isCompressible() {
        return !getWrapped().getContentType().startsWith(FONT);
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            try {
                known = read();
            } catch (IOException unreadable) {
                throw new FacesException(unreadable);
            }
            content = known;
        }
        return known;
    }

    private Content read() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        append(getWrapped(), plain);
        for (Resource part : joined) {
            plain.write('\n');
            append(part, plain);
        }
        byte[] bytes = plain.toByteArray();
        return new Content(bytes, isCompressible() ? compress(bytes) : bytes, hash(bytes));
    }

    private static void append(Resource part, ByteArrayOutputStream target) throws IOException {
        try (InputStream input = part.getInputStream()) {
            input.transferTo(target);
        }
    }

    private static byte[] compress(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            output.write(plain);
        }
        return compressed.toByteArray();
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 5);
    }

    private static final class Content {
        final byte[] plain;
        final byte[] compressed;
        final String hash;

        Content(byte[] plain, byte[] compressed, String hash) {
            this.plain = plain;
            this.compressed = compressed;
            this.hash = hash;
        }
    }
}
