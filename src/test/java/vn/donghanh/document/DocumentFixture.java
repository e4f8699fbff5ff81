package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.BeginUploadCommand;
import vn.donghanh.document.upload.UploadReceiver;
import vn.donghanh.document.upload.UploadService;
import vn.donghanh.shared.CentreTime;

/** Uploads and files small pictures through the use cases, as the current user. */
@ApplicationScoped
public class DocumentFixture {
    @Inject
    UploadService uploads;

    @Inject
    UploadReceiver receiver;

    @Inject
    DocumentService service;

    @Inject
    Clock clock;

    /** Uploads a picture to a case and returns the reference of the checked upload. */
    public String upload(String number) {
        return upload(new BeginUploadCommand(number, null, null, "anh.png", picture().length));
    }

    /** Uploads a picture to a record of the Centre. */
    public String upload(AttachmentKind kind, String record) {
        return upload(new BeginUploadCommand(null, kind, record, "cong-van.png", picture().length));
    }

    private String upload(BeginUploadCommand command) {
        String ref = uploads.begin(command);
        receiver.receive(ref, 0, picture());
        return uploads.check(ref).ref();
    }

    /** Files a picture of the signed copy of a printed form. */
    public String fileSigned(String number, String form) {
        return file(number, upload(number), "OTHER", "Bản đã ký", null, null, form);
    }

    /** Files a picture of a paper and returns the reference of the document. */
    public String file(String number, String type, String title) {
        return file(number, upload(number), type, title, null, null, null);
    }

    /** Files an upload as another paper. */
    String fileUpload(String number, String upload, String title) {
        return file(number, upload, "OTHER", title, null, null, null);
    }

    /** Files a picture of a paper that belongs to a record of the case. */
    public String file(String number, AttachmentKind kind, String record, String title) {
        return file(number, upload(number), "OTHER", title, kind, record, null);
    }

    private String file(
            String number,
            String upload,
            String type,
            String title,
            @Nullable AttachmentKind kind,
            @Nullable String record,
            @Nullable String form) {
        return service.file(new FileDocumentsCommand(
                        number,
                        List.of(upload),
                        type,
                        DocumentSection.GENERAL,
                        CentreTime.today(clock),
                        title,
                        DepictedSubject.PAPER,
                        kind,
                        record,
                        form,
                        null))
                .get(0);
    }

    /** A white field on black, 60 by 40 pixels. */
    static byte[] picture() {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(5, 5, 40, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
