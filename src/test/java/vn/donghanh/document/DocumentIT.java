package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.scan.ClamdDouble;
import vn.donghanh.document.upload.BeginUploadCommand;
import vn.donghanh.document.upload.UploadReceiver;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.document.upload.UploadService;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.returns.EnterReturnCommand;
import vn.donghanh.reporting.returns.ReturnService;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.ErasedException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.LookupCounter;

/** Tests documents in the server: who finds and opens them, what is stored, what becomes of abandoned, withdrawn and erased ones. */
@ExtendWith(ArquillianExtension.class)
class DocumentIT {
    private static final String SESSION = "session-of-a-reader";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    UploadService uploads;

    @Inject
    UploadReceiver receiver;

    @Inject
    DocumentFixture documents;

    @Inject
    DocumentService service;

    @Inject
    DocumentQueries queries;

    @Inject
    DocumentSearchQueries search;

    @Inject
    DocumentContentQueries contents;

    @Inject
    DocumentContentService copies;

    @Inject
    CentreDocumentService letters;

    @Inject
    DocumentJob job;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    SectionAccessService sections;

    @Inject
    ReturnService returns;

    @Inject
    PeriodQueries periods;

    @Inject
    ErasureService erasures;

    @Inject
    LookupCounter looks;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
    }

    @Test
    void documentIsFoundByItsReadersAndByNobodyElse() {
        String ref = filed("OTHER", "Giấy ra viện");
        for (String reader : List.of("worker1", "lead1")) {
            assertThat(story.as(reader, () -> queries.list(number, new DocumentFilter(null, "ra vien", null), 1))
                            .rows())
                    .as(reader)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.ref()).isEqualTo(ref);
                        assertThat(row.title()).isEqualTo("Giấy ra viện");
                        assertThat(row.status()).isEqualTo(DocumentStatus.FILED);
                    });
            assertThat(story.as(reader, () -> search.find("giay ra vien")))
                    .as(reader)
                    .extracting(DocumentSearchQueries.FoundDocument::ref)
                    .contains(ref);
        }
        staff.as("worker1", () -> cases.grant(caseNumber, staff.id("lead2"), AccessGround.BREAK_GLASS));
        for (String stranger : List.of("worker2", "lead2")) {
            staff.as(stranger, () -> assertNotFound(() -> queries.list(number, DocumentFilter.ALL, 1)));
            staff.as(stranger, () -> assertNotFound(() -> queries.view(number, ref, SESSION)));
            assertThat(story.as(stranger, () -> search.find("giay ra vien")))
                    .extracting(DocumentSearchQueries.FoundDocument::ref)
                    .doesNotContain(ref);
        }
        for (String role : List.of("director1", "auditor1", "dpo1", "admin1", "report1", "health1")) {
            staff.as(role, () -> assertThatThrownBy(() -> queries.view(number, ref, SESSION))
                    .as(role)
                    .isInstanceOf(AccessDeniedException.class));
        }
        assertThat(events("document.view", "REFUSED")).isPositive();
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                .anyMatch(row -> row.entry().key().equals("document.timeline.added"));
    }

    @Test
    void searchNamesWhatItFound() {
        String title = "Giấy " + RandomReference.random();
        String ref = filed("OTHER", title);
        staff.as("worker1", () -> assertThat(search.find(title)).hasSize(1));
        assertThat(searchedFor()).containsExactlyInAnyOrder("case " + number, "document " + ref);
        staff.as("worker1", () -> assertThat(search.find(RandomReference.random()))
                .isEmpty());
        assertThat(searchedFor()).isEmpty();
    }

    /** Returns what the event of the last search names. */
    private List<String> searchedFor() {
        List<?> subjects = em.createNativeQuery(
                        """
                        select concat(s.kind, ' ', s.ref) from donghanh_log.audit_subject s where s.event_ref =
                            (select e.ref from donghanh_log.audit_event e where e.action = 'document.search' order by e.id desc limit 1)""")
                .getResultList();
        return subjects.stream().map(String::valueOf).toList();
    }

    @Test
    void contentAnswersOnlyItsReaderInTheSession() throws Exception {
        String ref = filed("OTHER", "Ảnh giấy");
        DocumentView view = story.as("worker1", () -> queries.view(number, ref, SESSION));
        String opening = view.opening();
        assertThat(view.mayDownload()).isTrue();
        byte[] stored = story.as("worker1", () -> {
            DocumentContentQueries.OpenedContent opened =
                    contents.find(opening, SESSION).orElseThrow();
            assertThat(opened.watermark()).contains("·");
            return bytes(opened);
        });
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(stored)).getWidth())
                .isEqualTo(60);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).contains("IHDR");
        assertThat(new String(firstChunk(ref), StandardCharsets.ISO_8859_1)).doesNotContain("IHDR");
        staff.as("worker1", () -> assertThat(contents.find(opening, "another-session"))
                .isEmpty());
        staff.as("lead1", () -> assertThat(contents.find(opening, SESSION)).isEmpty());
        staff.as("lead1", () -> assertNotFound(() -> copies.refuse(opening)));
        assertThat(story.as("worker1", () -> copies.download(opening, SESSION)).documentRef())
                .isEqualTo(ref);
        staff.as("worker1", () -> cases.grant(caseNumber, staff.id("worker2"), AccessGround.TEAM));
        DocumentView colleague = story.as("worker2", () -> queries.view(number, ref, SESSION));
        assertThat(colleague.mayDownload()).isFalse();
        staff.as("worker2", () -> assertNotFound(() -> copies.download(colleague.opening(), SESSION)));
        time.runAt(
                clock.instant().plus(Duration.ofHours(9)),
                () -> staff.as("worker1", () -> assertThat(contents.find(opening, SESSION))
                        .isEmpty()));
        assertThat(events("document.read-content", "REFUSED")).isPositive();
    }

    @Test
    void openingIsOneEventHoweverOftenItIsRead() {
        String ref = filed("OTHER", "Ghi âm");
        long before = count("donghanh_log.audit_event where action like 'document.%'");
        for (int opened = 1; opened <= 2; opened++) {
            String opening = story.as("worker1", () -> queries.view(number, ref, SESSION))
                    .opening();
            staff.as("worker1", () -> {
                for (int range = 0; range < 3; range++) {
                    assertThat(bytes(contents.find(opening, SESSION).orElseThrow()))
                            .isNotEmpty();
                }
            });
            assertThat(count("donghanh_log.audit_event where action like 'document.%'"))
                    .isEqualTo(before + opened);
        }
    }

    @Test
    void medicalPaperExistsForOthersAndOpensForHealth() {
        String ref = filed("MEDICAL_DOC", "Kết quả khám");
        assertThat(story.as("lead1", () -> queries.list(number, DocumentFilter.ALL, 1))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.readable()).isFalse();
                    assertThat(row.title()).isNull();
                    assertThat(row.type()).isNull();
                });
        staff.as("lead1", () -> assertNotFound(() -> queries.view(number, ref, SESSION)));
        staff.as("worker1", () -> sections.grantAccess(number, "nurse1", CaseSection.HEALTH, null));
        assertThat(story.as("nurse1", () -> queries.view(number, ref, SESSION))
                        .row()
                        .title())
                .isEqualTo("Kết quả khám");
        String general = filed("OTHER", "Đơn chung");
        staff.as("nurse1", () -> assertNotFound(() -> queries.view(number, general, SESSION)));
        staff.as(
                "nurse1",
                () -> assertRefused(
                        DocumentRule.SECTION_NOT_YOURS,
                        () -> service.file(
                                command(List.of(documents.upload(number)), "OTHER", "Giấy", DepictedSubject.PAPER))));
        assertThat(story.as("nurse1", () -> search.find("ket qua kham"))).hasSize(1);
    }

    @Test
    void refusedFormKeepsItsUploads() {
        String upload = story.as("worker1", () -> documents.upload(number));
        FileDocumentsCommand wrong = new FileDocumentsCommand(
                number,
                List.of(upload),
                "NO_SUCH_TYPE",
                DocumentSection.GENERAL,
                CentreTime.today(clock),
                "Ảnh",
                DepictedSubject.PAPER,
                AttachmentKind.INCIDENT,
                "01234567890123456789012345",
                null,
                null);
        staff.as("worker1", () -> assertThat(refusals(() -> service.file(wrong)))
                .containsExactlyInAnyOrder(DocumentRule.TYPE_MISSING, DocumentRule.ATTACHMENT_UNKNOWN));
        staff.as(
                "worker1",
                () -> assertRefused(
                        DocumentRule.CONSENT_MISSING,
                        () -> service.file(command(List.of(upload), "OTHER", "Ảnh", DepictedSubject.CLIENT))));
        assertThat(story.as("worker1", () -> queries.form(number)).uploads())
                .extracting(UploadRow::ref)
                .containsExactly(upload);
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        FileDocumentsCommand elsewhere = new FileDocumentsCommand(
                other.value(),
                List.of(upload),
                "OTHER",
                DocumentSection.GENERAL,
                CentreTime.today(clock),
                "Ảnh",
                DepictedSubject.PAPER,
                null,
                null,
                null,
                null);
        staff.as("worker1", () -> assertRefused(DocumentRule.FILE_MISSING, () -> service.file(elsewhere)));
        staff.as("worker1", () -> uploads.discard(upload));
        assertThat(count("document_chunk where content_ref = '" + upload + "'")).isZero();
    }

    @Test
    void refusedFileLeavesNothing() {
        staff.as("worker1", () -> {
            byte[] text = "chỉ là chữ".getBytes(StandardCharsets.UTF_8);
            String ref = uploads.begin(new BeginUploadCommand(number, null, null, "anh.jpg", text.length));
            receiver.receive(ref, 0, text);
            assertThat(refusals(() -> uploads.check(ref)).get(0)).isInstanceOf(FileRule.class);
            uploads.discard(ref);
            assertThat(count("upload where ref = '" + ref + "'")).isZero();
            assertThat(count("upload_piece where upload_ref = '" + ref + "'")).isZero();
            assertThat(count("document_chunk where content_ref = '" + ref + "'"))
                    .isZero();
        });
    }

    @Test
    void incompleteUploadIsNeverSeenAndIsRemoved() {
        String ref = story.as("worker1", () -> {
            String begun = uploads.begin(new BeginUploadCommand(number, null, null, "to.pdf", 3L << 20));
            receiver.receive(begun, 0, new byte[1 << 20]);
            assertRefused(DocumentRule.UPLOAD_INCOMPLETE, () -> uploads.check(begun));
            return begun;
        });
        staff.as("worker2", () -> assertNotFound(() -> receiver.receive(ref, 1, new byte[1 << 20])));
        assertThat(story.as("worker1", () -> queries.form(number)).uploads()).isEmpty();
        assertThat(story.as("worker1", () -> queries.list(number, DocumentFilter.ALL, 1))
                        .rows())
                .isEmpty();
        job.run();
        assertThat(count("upload_piece where upload_ref = '" + ref + "'")).isEqualTo(1);
        time.runAt(clock.instant().plus(Duration.ofHours(25)), () -> job.run());
        assertThat(count("upload_piece where upload_ref = '" + ref + "'")).isZero();
        assertThat(count("upload where ref = '" + ref + "'")).isZero();
    }

    @Test
    void nobodyUploadsWithoutEnd() {
        String own = story.caseAt(CaseStatus.ACTIVE, "worker2", "lead1").value();
        staff.as("worker2", () -> {
            for (int i = 0; i < 40; i++) {
                uploads.begin(new BeginUploadCommand(own, null, null, i + ".jpg", 10));
            }
            assertRefused(
                    DocumentRule.TOO_MANY_UPLOADS,
                    () -> uploads.begin(new BeginUploadCommand(own, null, null, "a.jpg", 10)));
        });
        execute("delete from upload where staff_id = " + staff.id("worker2").value());
    }

    @Test
    void quarantinedDocumentOpensAfterTheNextScan() throws IOException {
        String ref = filed("OTHER", "Chờ quét");
        execute("update document set status = 'QUARANTINED' where ref = '" + ref + "'");
        assertThat(story.as("worker1", () -> queries.view(number, ref, SESSION)).opening())
                .isNull();
        job.run();
        assertThat(story.as("worker1", () -> queries.view(number, ref, SESSION)).opening())
                .as("without a scanner")
                .isNull();
        try (ClamdDouble clamd = ClamdDouble.onPort(ClamdDouble.CLEAN)) {
            clamd.whileConfigured(() -> job.run());
        }
        assertThat(story.as("worker1", () -> queries.view(number, ref, SESSION)).opening())
                .isNotNull();
        assertThat(story.as("worker1", () -> cases.openTaskKinds(caseNumber))).doesNotContain(TaskKind.DOCUMENT_SCAN);
    }

    @Test
    void withdrawnContentGoesWithItsRetention() {
        String ref = filed("OTHER", "Nhầm người");
        String opening =
                story.as("worker1", () -> queries.view(number, ref, SESSION)).opening();
        staff.as("worker1", () -> service.withdraw(number, ref, "Thêm nhầm hồ sơ của người khác."));
        DocumentView withdrawn = story.as("worker1", () -> queries.view(number, ref, SESSION));
        assertThat(withdrawn.opening()).isNull();
        assertThat(withdrawn.withdrawal().reason()).isEqualTo("Thêm nhầm hồ sơ của người khác.");
        staff.as("worker1", () -> assertThat(contents.find(opening, SESSION)).isEmpty());
        String content = contentOf(ref);
        job.run();
        assertThat(count("document_chunk where content_ref = '" + content + "'"))
                .isPositive();
        time.runAt(clock.instant().plus(Duration.ofDays(400)), () -> job.run());
        assertThat(count("document_chunk where content_ref = '" + content + "'"))
                .isZero();
        assertThat(story.as("worker1", () -> queries.view(number, ref, SESSION))
                        .withdrawal()
                        .removed())
                .isNotNull();
    }

    @Test
    void erasedDocumentOpensForNobodyNorFromABackup() throws Exception {
        String closed = story.caseAt(CaseStatus.CLOSED).value();
        number = closed;
        String ref = filed("OTHER", "Sẽ xóa");
        String unfiled = story.as("worker1", () -> documents.upload(closed));
        byte[] chunk = firstChunk(ref);
        String content = contentOf(ref);
        staff.as(
                "worker1",
                () -> erasures.record(
                        closed,
                        new RecordErasureCommand(
                                ErasureGround.CLIENT_ASKED, IdentificationMethod.CODE_WORD, LocalDate.of(2026, 1, 5))));
        staff.as("dpo1", () -> {
            String request = erasures.page().waiting().stream()
                    .filter(row -> row.number().value().equals(closed))
                    .findFirst()
                    .orElseThrow()
                    .ref();
            erasures.decide(request, ErasureDecision.GRANTED, "Thân chủ yêu cầu xóa dữ liệu");
        });
        assertThat(count("document_chunk where content_ref in ('" + content + "', '" + unfiled + "')"))
                .isZero();
        assertThat(count("upload where ref = '" + unfiled + "'")).isZero();
        staff.as("worker1", () -> assertThatThrownBy(() -> queries.view(closed, ref, SESSION))
                .isInstanceOf(ErasedException.class));

        execute("update case_file set erased_at = null where number = '" + closed + "'");
        transaction.begin();
        em.createNativeQuery("insert into document_chunk (content_ref, number, bytes) values (?1, 0, ?2)")
                .setParameter(1, content)
                .setParameter(2, chunk)
                .executeUpdate();
        transaction.commit();
        for (String reader : List.of("worker1", "lead1")) {
            staff.as(reader, () -> assertThatThrownBy(() -> queries.view(closed, ref, SESSION))
                    .isInstanceOf(DecryptionException.class));
        }
        execute("update case_file set erased_at = now(6) where number = '" + closed + "'");
    }

    @Test
    void lettersOfAReturnBelongToTheCentre() {
        String record = story.as("report1", () -> {
            long period = periods.findBegun(List.of(PeriodKind.HALF_YEAR), CentreTime.today(clock))
                    .get(0)
                    .id();
            returns.enter(new EnterReturnCommand(
                    "T4",
                    period,
                    null,
                    "Sở có công văn",
                    "77/BC",
                    CentreTime.today(clock),
                    List.of(List.of("1", "2"))));
            return returns.page(period).rows().stream()
                    .filter(row -> row.row().body().equals("Sở có công văn"))
                    .findFirst()
                    .orElseThrow()
                    .row()
                    .ref();
        });
        String ref = story.as("report1", () -> {
            String upload = documents.upload(AttachmentKind.RETURN, record);
            return letters.file(new CentreDocumentService.FileLettersCommand(
                            AttachmentKind.RETURN,
                            record,
                            List.of(upload),
                            null,
                            CentreTime.today(clock),
                            "Công văn 77/BC"))
                    .get(0);
        });
        assertThat(text("select ifnull(person_ref, 'none') from document where ref = '" + ref + "'"))
                .isEqualTo("none");
        DocumentView view = story.as("report1", () -> letters.view(ref, SESSION));
        assertThat(view.row().title()).isEqualTo("Công văn 77/BC");
        staff.as("report1", () -> assertThat(contents.find(view.opening(), SESSION))
                .isPresent());
        staff.as("dpo1", () -> assertNotFound(() -> letters.view(ref, SESSION)));
        staff.as("worker1", () -> assertThatThrownBy(() -> letters.view(ref, SESSION))
                .isInstanceOf(AccessDeniedException.class));
        staff.as("worker1", () -> assertNotFound(() -> queries.view(number, ref, SESSION)));
        staff.as("report1", () -> letters.withdraw(ref, "Quét nhầm công văn khác."));
        assertThat(story.as("report1", () -> letters.list(AttachmentKind.RETURN, record))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(DocumentStatus.WITHDRAWN));
    }

    @Test
    void listOfManyDocumentsNeedsNoMoreStatements() {
        String few = number;
        String many = story.caseAt(CaseStatus.ACTIVE).value();
        fileSeveral(few, 2);
        fileSeveral(many, 7);
        Map<String, LookupCounter.Cost> before = new TreeMap<>();
        Map<String, LookupCounter.Cost> after = new TreeMap<>();
        looks.add("few", "lead1", () -> queries.list(few, DocumentFilter.ALL, 1)
                .rows()
                .size());
        looks.add("many", "lead1", () -> queries.list(many, DocumentFilter.ALL, 1)
                .rows()
                .size());
        Map<String, LookupCounter.Cost> costs = looks.costs();
        before.put("documents", costs.get("few"));
        after.put("documents", costs.get("many"));
        LookupCounter.assertConstant(before, after, "documents");
    }

    private void fileSeveral(String of, int count) {
        staff.as("worker1", () -> {
            for (int i = 0; i < count; i++) {
                documents.file(of, i % 2 == 0 ? "OTHER" : "MEDICAL_DOC", "Giấy " + i);
            }
        });
    }

    private String filed(String type, String title) {
        return story.as("worker1", () -> documents.file(number, type, title));
    }

    private FileDocumentsCommand command(List<String> refs, String type, String title, DepictedSubject depicts) {
        return new FileDocumentsCommand(
                number,
                refs,
                type,
                DocumentSection.GENERAL,
                CentreTime.today(clock),
                title,
                depicts,
                null,
                null,
                null,
                null);
    }

    private static byte[] bytes(DocumentContentQueries.OpenedContent opened) {
        try {
            return Channels.newInputStream(opened.content().open()).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BusinessRule> refusals(Runnable attempt) {
        return catchThrowableOfType(RuleViolationException.class, attempt::run).allViolations().stream()
                .map(RuleViolationException::rule)
                .toList();
    }

    private byte[] firstChunk(String ref) {
        return (byte[]) em.createNativeQuery(
                        "select bytes from document_chunk where number = 0 and content_ref = ?1", byte[].class)
                .setParameter(1, contentOf(ref))
                .getSingleResult();
    }

    private String contentOf(String ref) {
        return text("select content_ref from document where ref = '" + ref + "'");
    }

    private long events(String action, String outcome) {
        return count("donghanh_log.audit_event where action = '" + action + "' and outcome = '" + outcome + "'");
    }

    private long count(String from) {
        return ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue();
    }

    private String text(String query) {
        return String.valueOf(em.createNativeQuery(query).getSingleResult()).strip();
    }

    private void execute(String statement) {
        try {
            transaction.begin();
            em.createNativeQuery(statement).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
