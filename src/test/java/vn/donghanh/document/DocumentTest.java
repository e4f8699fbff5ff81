package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.upload.Upload;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Tests documents: their states, what is refused, and who reads which section. */
class DocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final StaffId AUTHOR = new StaffId(1);
    private static final StaffId OTHER = new StaffId(2);
    private static final byte[] SEALED = {1};

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

    /** Tries every step from every status, by the author, by whoever is responsible, and by others. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowExactlyTheTable(DocumentStatus from) {
        Map<DocumentStatus, Consumer<Document>> steps = Map.of(
                DocumentStatus.FILED, Document::release,
                DocumentStatus.INFECTED, document -> document.refuseInfected(NOW),
                DocumentStatus.WITHDRAWN, document -> document.withdraw(AUTHOR, false, NOW, SEALED));
        steps.forEach((to, take) -> {
            Document document = at(from);
            boolean allowed =
                    switch (from) {
                        case QUARANTINED -> true;
                        case FILED -> to == DocumentStatus.WITHDRAWN;
                        case WITHDRAWN, INFECTED -> false;
                    };
            assertThat(from.next().contains(to)).isEqualTo(allowed);
            if (allowed) {
                take.accept(document);
                assertThat(document.status()).isEqualTo(to);
            } else {
                assertRefused(DocumentRule.WITHDRAWN_ALREADY, () -> take.accept(document));
                assertThat(document.status()).as(to + " from " + from).isEqualTo(from);
            }
        });
        assertRefused(DocumentRule.WITHDRAWAL_NOT_YOURS, () -> at(from).withdraw(OTHER, false, NOW, SEALED));
        if (from.next().contains(DocumentStatus.WITHDRAWN)) {
            Document document = at(from);
            document.withdraw(OTHER, true, NOW, SEALED);
            assertThat(document.withdrawnBy()).isEqualTo(OTHER);
            assertThat(document.withdrawnAt()).isEqualTo(NOW);
            assertThat(document.withdrawalSealed()).isEqualTo(SEALED);
        }
    }

    @Test
    void documentHoldsWhatWasFiled() {
        PersonRef person = PersonRef.random();
        DocumentOwner client = new DocumentOwner(1L, person, null, null);
        Document document = filed(
                        client,
                        new Document.DocumentFacts(
                                DocumentSection.LEGAL,
                                "LEGAL_DOC",
                                TODAY,
                                DepictedSubject.CLIENT,
                                AttachmentKind.NEED,
                                "need"))
                .with(new Document.SealedTexts(new byte[] {1}, new byte[] {2}, new byte[] {3}, new byte[] {4}));
        assertThat(document.ref()).isEqualTo("d");
        assertThat(document.owner()).isEqualTo(client);
        assertThat(document.person()).isEqualTo(person);
        assertThat(document.personOrNull()).isEqualTo(person);
        assertThat(document.section()).isEqualTo(DocumentSection.LEGAL);
        assertThat(document.type()).isEqualTo("LEGAL_DOC");
        assertThat(document.day()).isEqualTo(TODAY);
        assertThat(document.depicts()).isEqualTo(DepictedSubject.CLIENT);
        assertThat(document.attachedTo()).isEqualTo(AttachmentKind.NEED);
        assertThat(document.attachedRef()).isEqualTo("need");
        assertThat(document.addedBy()).isEqualTo(AUTHOR);
        assertThat(document.addedAt()).isEqualTo(NOW);
        assertThat(document.format()).isEqualTo(FileFormat.JPEG);
        assertThat(document.pages()).isEqualTo(2);
        assertThat(document.size()).isEqualTo(10);
        assertThat(document.cleaned()).isEqualTo("LOCATION");
        assertThat(document.contentRef()).isEqualTo("content");
        assertThat(document.contentKeySealed()).isEqualTo(new byte[] {1});
        assertThat(document.titleSealed()).isEqualTo(new byte[] {2});
        assertThat(document.fileNameSealed()).isEqualTo(new byte[] {3});
        assertThat(document.reasonSealed()).isEqualTo(new byte[] {4});
        DocumentOwner record = DocumentOwner.of(AttachmentKind.RETURN, "return");
        Document centre = filed(
                record,
                new Document.DocumentFacts(
                        DocumentSection.CENTRE,
                        "OTHER",
                        TODAY,
                        DepictedSubject.PAPER,
                        AttachmentKind.RETURN,
                        "return"));
        assertThat(centre.owner()).isEqualTo(record);
        assertThat(centre.personOrNull()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void eachSectionIsSealedWithItsOwnKey(DocumentSection section) {
        assertThat(section.purpose())
                .isEqualTo(
                        switch (section) {
                            case GENERAL, CENTRE -> KeyPurpose.DOCUMENTS;
                            case COUNSELLING -> KeyPurpose.COUNSELLING;
                            case HEALTH -> KeyPurpose.HEALTH;
                            case LEGAL -> KeyPurpose.LEGAL;
                        });
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

    private static Document at(DocumentStatus status) {
        Document document = document(status == DocumentStatus.FILED || status == DocumentStatus.WITHDRAWN);
        switch (status) {
            case QUARANTINED, FILED -> {
                // as it was filed
            }
            case WITHDRAWN -> document.withdraw(AUTHOR, false, NOW, SEALED);
            case INFECTED -> document.refuseInfected(NOW);
        }
        return document;
    }

    private static Document filed(DocumentOwner owner, Document.DocumentFacts facts) {
        return new Document(
                "d",
                owner,
                null,
                facts,
                new Upload.CheckedContent("content", FileFormat.JPEG, 2, 10, "LOCATION", true),
                AUTHOR,
                NOW);
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
