package vn.donghanh.document.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.DocumentContentQueries;
import vn.donghanh.document.DocumentContentService;
import vn.donghanh.document.inspection.PageRenderer;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.document.storage.ByteRange;
import vn.donghanh.shared.NotFoundException;

/**
 * Gives the content of an opened document: its pages as pictures, with what a partner would see of them, a recording in the parts
 * that the player asks for, and a copy to keep. An address answers only the reader who has opened the document, in that session; anything else is not found.
 */
@WebServlet({"/document/page/*", "/document/redacted/*", "/document/recording/*", "/document/download/*"})
public class ContentServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int BUFFER = 64 * 1024;
    private static final int NAME = 8;

    @Inject
    transient DocumentContentQueries contents;

    @Inject
    transient DocumentContentService copies;

    @Inject
    transient PageRenderer renderer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            HttpSession session = request.getSession(false);
            String path = request.getPathInfo();
            if (session == null || path == null) {
                throw new NotFoundException();
            }
            String[] parts = path.substring(1).split("/", -1);
            protect(response);
            switch (request.getServletPath()) {
                case "/document/page" -> page(opened(parts[0], session), Integer.parseInt(parts[1]), response);
                case "/document/redacted" -> redacted(
                        opened(parts[0], session),
                        Integer.parseInt(parts[1]),
                        request.getParameterValues("area"),
                        response);
                case "/document/recording" -> recording(opened(parts[0], session), request, response);
                default -> copy(copies.download(parts[0], session.getId()), response);
            }
        } catch (NotFoundException | NumberFormatException | ArrayIndexOutOfBoundsException missing) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private DocumentContentQueries.OpenedContent opened(String opening, HttpSession session) {
        Optional<DocumentContentQueries.OpenedContent> found = contents.find(opening, session.getId());
        if (found.isEmpty()) {
            copies.refuse(opening);
        }
        return found.orElseThrow(NotFoundException::new);
    }

    private void page(DocumentContentQueries.OpenedContent opened, int page, HttpServletResponse response)
            throws IOException {
        requirePage(opened, page);
        writePicture(renderer.render(opened.format(), opened.content(), page, opened.watermark()), response);
    }

    /** Gives a page with black areas, as it would be sent. */
    private void redacted(
            DocumentContentQueries.OpenedContent opened,
            int page,
            String @Nullable [] areas,
            HttpServletResponse response)
            throws IOException {
        requirePage(opened, page);
        List<RedactionBox> boxes = new ArrayList<>();
        for (String area : areas == null ? new String[0] : areas) {
            boxes.add(RedactionBox.parse(page + ":" + area.replace('.', ' ')).orElseThrow(NotFoundException::new));
        }
        writePicture(renderer.redact(opened.format(), opened.content(), page, boxes), response);
    }

    private static void requirePage(DocumentContentQueries.OpenedContent opened, int page) {
        if (!opened.format().hasPages() || page < 1 || page > opened.pages()) {
            throw new NotFoundException();
        }
    }

    static void writePicture(byte[] jpeg, HttpServletResponse response) throws IOException {
        protect(response);
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }

    /** Nothing of a document is kept by a browser, or taken for something else than it is. */
    private static void protect(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
    }

    private static void recording(
            DocumentContentQueries.OpenedContent opened, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!opened.format().isRecording()) {
            throw new NotFoundException();
        }
        long size = opened.content().size();
        response.setHeader("Accept-Ranges", "bytes");
        try {
            Optional<ByteRange> range = ByteRange.parse(request.getHeader("Range"), size);
            response.setContentType(opened.format().mediaType());
            if (range.isPresent()) {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", range.get().contentRange(size));
            }
            write(opened, range.orElse(new ByteRange(0, size - 1)), response);
        } catch (ByteRange.InvalidRangeException invalid) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    private static void copy(DocumentContentQueries.OpenedContent opened, HttpServletResponse response)
            throws IOException {
        response.setContentType(opened.format().mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"tai-lieu-" + opened.documentRef().substring(0, NAME) + '.'
                        + opened.format().extension() + '"');
        write(opened, new ByteRange(0, opened.content().size() - 1), response);
    }

    private static void write(
            DocumentContentQueries.OpenedContent opened, ByteRange range, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(range.length());
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        OutputStream out = response.getOutputStream();
        try (SeekableByteChannel channel = opened.content().open()) {
            channel.position(range.first());
            long left = range.length();
            while (left > 0) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                int read = channel.read(buffer);
                if (read < 0) {
                    throw new IOException("the content is shorter than it was stored");
                }
                out.write(buffer.array(), 0, read);
                left -= read;
            }
        }
    }
}
