package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.InspectedFile;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Tests documents and uploads: their states, what is refused, and who reads which section. */
class DocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final StaffId AUTHOR = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);
    private static final int MB = 1 << 20;

    @Test
    void documentWaitsForTheScannerAndIsThenReleased() {
        Document document = document(false);
        assertThat(document.status()).isEqualTo(DocumentStatus.QUARANTINED);
        assertThat(document.status().isOpenable()).isFalse();

        document.release();

        assertThat(document.status().isOpenable()).isTrue();
        assertRefused(DocumentRule.WITHDRAWN_ALREADY, document::release);
    }

    @Test
    void infectedDocumentIsNeverOpened() {
        Document document = document(false);
        document.refuseInfected(NOW);
        assertThat(document.removedAt()).isEqualTo(NOW);
        assertRefused(DocumentRule.WITHDRAWN_ALREADY, document::release);
        assertRefused(DocumentRule.WITHDRAWN_ALREADY, () -> document.withdraw(AUTHOR, true, NOW, new byte[1]));
    }

    @Test
    void onlyItsAuthorOrWhoIsResponsibleWithdrawsIt() {
        Document document = document(true);
        assertRefused(DocumentRule.WITHDRAWAL_NOT_YOURS, () -> document.withdraw(OTHER, false, NOW, new byte[1]));
        document.withdraw(OTHER, true, NOW, new byte[1]);
        assertThat(document.status()).isEqualTo(DocumentStatus.WITHDRAWN);
        assertThat(document.withdrawnBy()).isEqualTo(OTHER);
        assertRefused(DocumentRule.WITHDRAWN_ALREADY, () -> document.withdraw(AUTHOR, true, NOW, new byte[1]));
        document.recordRemoval(NOW.plus(Duration.ofDays(400)));
        assertThat(document.removedAt()).isNotNull();
        assertRefused(DocumentRule.WITHDRAWAL_REASON_MISSING, () -> DocumentService.requireReason("nhầm"));
    }

    @Test
    void contentOfDocumentInUseIsNotRemoved() {
        Document document = document(true);
        assertThatIllegalStateException().isThrownBy(() -> document.recordRemoval(NOW));
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        FileDocumentsCommand empty =
                new FileDocumentsCommand("DH-1", List.of(), null, null, null, " ", null, null, null, null, null);
        assertThat(rules(empty))
                .containsExactlyInAnyOrder(
                        DocumentRule.FILE_MISSING,
                        DocumentRule.TYPE_MISSING,
                        DocumentRule.TITLE_MISSING,
                        DocumentRule.DAY_MISSING,
                        DocumentRule.DEPICTS_MISSING);
        FileDocumentsCommand wrong = new FileDocumentsCommand(
                "DH-1",
                List.of("a"),
                "ID_SCAN",
                null,
                TODAY.plusDays(1),
                "Thẻ",
                DepictedSubject.CLIENT,
                null,
                null,
                null,
                "cần");
        assertThat(rules(wrong))
                .containsExactlyInAnyOrder(
                        DocumentRule.DAY_IN_FUTURE, DocumentRule.CONSENT_MISSING, DocumentRule.ID_SCAN_REASON_MISSING);
    }

    @Test
    void severalFilesOfOnePaperAreNumbered() {
        assertThat(filing(List.of("a", "b")).titleOf(1)).isEqualTo("Giấy (2/2)");
        assertThat(filing(List.of("a")).titleOf(0)).isEqualTo("Giấy");
    }

    @Test
    void medicalAndLegalPapersBelongToTheirSections() {
        assertThat(DocumentSection.of("MEDICAL_DOC", DocumentSection.GENERAL)).isEqualTo(DocumentSection.HEALTH);
        assertThat(DocumentSection.of("LEGAL_DOC", DocumentSection.GENERAL)).isEqualTo(DocumentSection.LEGAL);
        assertThat(DocumentSection.of("OTHER", DocumentSection.COUNSELLING)).isEqualTo(DocumentSection.COUNSELLING);
    }

    @Test
    void sectionsAreReadByTheirRolesAndByTheAuthor() {
        ReaderScope health = new ReaderScope(false, Set.of(CaseSection.HEALTH));
        assertThat(DocumentSection.HEALTH.isCoveredBy(health)).isTrue();
        assertThat(DocumentSection.GENERAL.isCoveredBy(health)).isFalse();
        assertThat(DocumentSection.HEALTH.mayBeReadBy(Set.of(Role.SUPERVISOR), true, false))
                .isFalse();
        assertThat(DocumentSection.HEALTH.mayBeReadBy(Set.of(Role.CASE_MANAGER), true, true))
                .isTrue();
        assertThat(DocumentSection.LEGAL.mayBeReadBy(Set.of(Role.CASE_MANAGER), true, false))
                .isTrue();
        assertThat(DocumentSection.LEGAL.mayBeReadBy(Set.of(Role.SUPERVISOR), false, false))
                .isFalse();
        assertThat(DocumentSection.GENERAL.mayBeReadBy(Set.of(Role.SUPERVISOR), false, false))
                .isTrue();
    }

    @Test
    void uploadTakesItsPiecesAndNoOthers() {
        Upload upload = upload(2L * MB + 5);
        assertThat(upload.pieces()).isEqualTo(3);
        upload.receive(0, MB, NOW);
        upload.receive(0, MB, NOW);
        upload.receive(2, 5, NOW);
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(2, MB, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(3, 5, NOW));
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.requireComplete(2));
        assertRefused(DocumentRule.FILE_MISSING, upload::checkedContent);
        upload.requireComplete(3);
        upload.check(new InspectedFile(FileFormat.JPEG, 1, Set.of(CleanedPart.LOCATION)), 100, true, NOW);
        assertThat(upload.checkedContent().scanned()).isTrue();
        assertThat(CleanedParts.of(upload.checkedContent().cleaned())).containsExactly(CleanedPart.LOCATION);
        assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> upload.receive(0, MB, NOW));
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertRefused(FileRule.EMPTY, () -> upload(0));
        assertRefused(FileRule.TOO_LARGE, () -> upload(30L * MB + 1));
        assertThat(upload(30L * MB).pieces()).isEqualTo(30);
    }

    private static List<BusinessRule> rules(FileDocumentsCommand command) {
        return catchThrowableOfType(RuleViolationException.class, () -> command.requireComplete(TODAY, false))
                .allViolations()
                .stream()
                .map(RuleViolationException::rule)
                .toList();
    }

    private static FileDocumentsCommand filing(List<String> uploads) {
        return new FileDocumentsCommand(
                "DH-1", uploads, "OTHER", null, TODAY, "Giấy", DepictedSubject.PAPER, null, null, null, null);
    }

    private static Upload upload(long size) {
        return Upload.begin(
                RandomReference.random(),
                AUTHOR,
                DocumentOwner.of(AttachmentKind.RETURN, RandomReference.random()),
                size,
                NOW,
                new Upload.SealedUpload(new byte[1], new byte[1]));
    }

    private static Document document(boolean scanned) {
        return new Document(
                RandomReference.random(),
                new DocumentOwner(1L, new PersonRef(RandomReference.random()), null, null),
                1,
                new Document.DocumentFacts(DocumentSection.GENERAL, "OTHER", TODAY, DepictedSubject.PAPER, null, null),
                new Upload.CheckedContent(RandomReference.random(), FileFormat.JPEG, 1, 10, "", scanned),
                AUTHOR,
                NOW);
    }
}
