package vn.donghanh.document.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.document.DocumentOwner;
import vn.donghanh.document.DocumentRule;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.InspectedFile;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** An upload receives its pieces, is checked once, and then waits to be filed: every step from every status. */
class UploadTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final StaffId AUTHOR = new StaffId(1);
    private static final DocumentOwner RETURN = DocumentOwner.of(AttachmentKind.RETURN, "return");
    private static final InspectedFile PICTURE = new InspectedFile(FileFormat.JPEG, 2, Set.of(CleanedPart.LOCATION));
    private static final int MB = 1 << 20;

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertRefused(FileRule.EMPTY, () -> upload(0));
        assertRefused(FileRule.EMPTY, () -> upload(-1));
        assertRefused(FileRule.TOO_LARGE, () -> upload(30L * MB + 1));
        assertThat(upload(30L * MB).pieces()).isEqualTo(30);
        assertThat(upload(1).pieces()).isEqualTo(1);
        assertThat(upload(MB).pieces()).isEqualTo(1);
        assertThat(upload(MB + 1).pieces()).isEqualTo(2);
    }

    @Test
    void uploadHoldsItsOwnerItsKeyAndItsName() {
        Upload upload = upload(5);
        assertThat(upload.ref()).isEqualTo("u");
        assertThat(upload.size()).isEqualTo(5);
        assertThat(upload.status()).isEqualTo(UploadStatus.RECEIVING);
        assertThat(upload.owner()).isEqualTo(RETURN);
        assertThat(upload.contentKeySealed()).isEqualTo(new byte[] {1});
        assertThat(upload.fileNameSealed()).isEqualTo(new byte[] {2});
        assertThat(upload.format()).isNull();
        assertThat(upload.cleaned()).isNull();
        assertThat(Stored.value(upload, "staffId")).isEqualTo(AUTHOR);
        assertThat(Stored.value(upload, "changedAt")).isEqualTo(NOW);
    }

    @Test
    void uploadBelongsToOneOwnerOnly() {
        DocumentOwner client = DocumentOwner.of(CaseViews.at(CaseStatus.ACTIVE, AUTHOR, NOW));
        Upload upload = Upload.begin("u", AUTHOR, client, 5, NOW, sealed());
        assertThat(upload.belongsTo(client)).isTrue();
        for (DocumentOwner other : List.of(RETURN, DocumentOwner.of(CaseViews.at(CaseStatus.ACTIVE, AUTHOR, NOW)))) {
            assertThat(upload.belongsTo(other)).isFalse();
        }
    }

    @Test
    void uploadTakesItsPiecesAndNoOthers() {
        Upload upload = upload(2L * MB + 5);
        upload.receive(0, MB, LATER);
        upload.receive(0, MB, LATER);
        upload.receive(2, 5, LATER);
        assertThat(Stored.value(upload, "changedAt")).isEqualTo(LATER);
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(-1, MB, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(2, MB, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(1, MB - 1, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(3, 5, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(3, MB, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.requireComplete(2));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.requireComplete(4));
        upload.requireComplete(3);
    }

    /** Tries every step from every status. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowExactlyTheTable(UploadStatus from) {
        boolean receiving = from == UploadStatus.RECEIVING;
        assertThat(from.next())
                .isEqualTo(receiving ? Set.of(UploadStatus.CHECKED, UploadStatus.QUARANTINED) : Set.of());
        if (receiving) {
            at(from).receive(0, 5, NOW);
            at(from).requireComplete(1);
            assertRefused(DocumentRule.FILE_MISSING, () -> at(from).checkedContent());
        } else {
            assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> at(from).receive(0, 5, NOW));
            assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> at(from).requireComplete(1));
            assertThat(at(from).checkedContent().scanned()).isEqualTo(from == UploadStatus.CHECKED);
        }
        for (boolean scanned : new boolean[] {true, false}) {
            Upload upload = at(from);
            if (receiving) {
                upload.check(PICTURE, 3, scanned, LATER);
                assertThat(upload.status()).isEqualTo(scanned ? UploadStatus.CHECKED : UploadStatus.QUARANTINED);
            } else {
                assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.check(PICTURE, 3, scanned, LATER));
                assertThat(upload.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void checkedFileSaysWhatItIsAndWhatWasTakenOut() {
        Upload upload = upload(5);
        upload.check(PICTURE, 3, true, LATER);
        Upload.CheckedContent content = upload.checkedContent();
        assertThat(content.ref()).isEqualTo("u");
        assertThat(content.format()).isEqualTo(FileFormat.JPEG);
        assertThat(content.pages()).isEqualTo(2);
        assertThat(content.size()).isEqualTo(3);
        assertThat(CleanedParts.of(content.cleaned())).containsExactly(CleanedPart.LOCATION);
        assertThat(upload.format()).isEqualTo(FileFormat.JPEG);
        assertThat(upload.cleaned()).isEqualTo(content.cleaned());
        assertThat(Stored.value(upload, "changedAt")).isEqualTo(LATER);
    }

    private static Upload at(UploadStatus status) {
        Upload upload = upload(5);
        if (status != UploadStatus.RECEIVING) {
            upload.check(PICTURE, 3, status == UploadStatus.CHECKED, NOW);
        }
        return upload;
    }

    private static Upload upload(long size) {
        return Upload.begin("u", AUTHOR, RETURN, size, NOW, sealed());
    }

    private static Upload.SealedUpload sealed() {
        return new Upload.SealedUpload(new byte[] {1}, new byte[] {2});
    }
}
