package vn.donghanh.document.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.donghanh.document.DocumentCipher;
import vn.donghanh.document.DocumentRepository;
import vn.donghanh.document.storage.ContentRepository;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/**
 * Receives the pieces of an upload. Beginning an upload is the use case, with its permission and its event; a piece only continues
 * it, for the same member of staff.
 */
@ApplicationScoped
@Transactional
public class UploadReceiver {
    @Inject
    DocumentRepository documents;

    @Inject
    ContentRepository contents;

    @Inject
    DocumentCipher cipher;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @throws NotFoundException when the user has no such upload */
    public void receive(String ref, int number, byte[] piece) {
        if (!user.isSignedIn()) {
            throw new NotFoundException();
        }
        Upload upload = documents.lockUpload(user.id(), ref).orElseThrow(NotFoundException::new);
        upload.receive(number, piece.length, clock.instant());
        contents.putPiece(ref, number, cipher.content(upload).sealPiece(number, piece));
    }
}
