package vn.donghanh.document.upload;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Clock;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.document.DocumentAccess;
import vn.donghanh.document.DocumentCipher;
import vn.donghanh.document.DocumentOwner;
import vn.donghanh.document.DocumentRepository;
import vn.donghanh.document.DocumentRule;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.FileInspector;
import vn.donghanh.document.inspection.InspectedFile;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.document.scan.ScanResult;
import vn.donghanh.document.scan.VirusScanner;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.encryption.ContentCipher;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Uploads: begins one, checks the file once all pieces are there, and discards it. */
@UseCases
@Requires({
    Permission.DOCUMENT_ADD,
    Permission.RETURN_ENTER,
    Permission.LAWFUL_ENTER,
    Permission.LAWFUL_REGISTER,
    Permission.LAWFUL_DECIDE,
    Permission.STAFF_COURSE_KEEP
})
public class UploadService {
    private static final int MAX_UPLOADS = 40;

    @Inject
    DocumentAccess access;

    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentCipher cipher;

    @Inject
    UploadRowAssembler uploads;

    @Inject
    VirusScanner scanner;

    @Inject
    FileInspector inspector;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the upload */
    @AuditAction("upload.begin")
    public String begin(@Valid BeginUploadCommand command) {
        DocumentOwner owner = owner(command);
        if (documents.findUploads(user.id()).size() >= MAX_UPLOADS) {
            throw RuleViolationException.at("files", DocumentRule.TOO_MANY_UPLOADS, MAX_UPLOADS);
        }
        String ref = RandomReference.random();
        documents.add(Upload.begin(
                ref,
                user.id(),
                owner,
                command.size(),
                clock.instant(),
                cipher.sealUpload(owner, ref, ContentCipher.newKey(), command.fileName())));
        auditContext.about("upload", ref);
        return ref;
    }

    private DocumentOwner owner(BeginUploadCommand command) {
        String record = command.record();
        AttachmentKind kind = command.kind();
        if (record == null || kind == null) {
            if (!user.may(Permission.DOCUMENT_ADD)) {
                throw new NotFoundException();
            }
            return DocumentOwner.of(access.get(command.number()).caseView());
        }
        DocumentOwner owner = access.getCentre(kind, record);
        if (!access.mayAdd(kind, record)) {
            throw new NotFoundException();
        }
        return owner;
    }

    /**
     * Checks a file once all its pieces have arrived: scans it, inspects it and stores the cleaned copy. The pieces are removed.
     *
     * @throws RuleViolationException when the file is refused; the caller discards the upload
     */
    @AuditAction("upload.check")
    public UploadRow check(String ref) {
        auditContext.about("upload", ref);
        Upload upload = documents.lockUpload(user.id(), ref).orElseThrow(NotFoundException::new);
        upload.requireComplete(contents.countPieces(ref));
        ContentCipher contentCipher = cipher.content(upload);
        StoredContent sent = contents.pieces(ref, upload.size(), contentCipher);
        ScanResult scan = scanner.scan(sent);
        scan.requireNotInfected();
        CountingStream cleaned = new CountingStream(contentCipher, ref);
        InspectedFile file = inspect(sent, cipher.fileName(upload), cleaned);
        upload.check(file, cleaned.count, scan != ScanResult.UNAVAILABLE, clock.instant());
        contents.removePieces(ref);
        return uploads.row(upload);
    }

    private InspectedFile inspect(StoredContent sent, String fileName, CountingStream cleaned) {
        try (cleaned) {
            return inspector.inspect(sent, fileName, cleaned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Discards an upload that is not filed. Does nothing when there is none. */
    @AuditAction("upload.discard")
    public void discard(String ref) {
        auditContext.about("upload", ref);
        documents.lockUpload(user.id(), ref).ifPresent(upload -> {
            contents.removePieces(ref);
            contents.removeChunks(ref);
            documents.remove(upload);
        });
    }

    /** Encrypts and stores the cleaned copy while it is written. */
    private final class CountingStream extends OutputStream {
        private final OutputStream target;
        private long count;

        CountingStream(ContentCipher contentCipher, String ref) {
            try {
                target = Channels.newOutputStream(contentCipher.encrypt(contents.chunkWriter(ref)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
