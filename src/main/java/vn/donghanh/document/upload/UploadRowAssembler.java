package vn.donghanh.document.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.document.DocumentCipher;
import vn.donghanh.document.DocumentOwner;
import vn.donghanh.document.DocumentRepository;
import vn.donghanh.security.CurrentUser;

/** Builds what a member of staff sees of the own uploads. */
@ApplicationScoped
public class UploadRowAssembler {
    @Inject
    DocumentRepository documents;

    @Inject
    DocumentCipher cipher;

    @Inject
    CurrentUser user;

    /** Returns the user's checked uploads for this owner that are not filed yet. */
    public List<UploadRow> pending(DocumentOwner owner) {
        return documents.findUploads(user.id()).stream()
                .filter(upload -> upload.belongsTo(owner) && upload.status() != UploadStatus.RECEIVING)
                .map(this::row)
                .toList();
    }

    UploadRow row(Upload upload) {
        String parts = upload.cleaned();
        return new UploadRow(
                upload.ref(),
                cipher.fileName(upload),
                upload.size(),
                upload.status() != UploadStatus.RECEIVING,
                upload.status() == UploadStatus.QUARANTINED,
                upload.format(),
                parts == null ? List.of() : CleanedParts.of(parts));
    }
}
