package vn.donghanh.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.scan.ClamdDouble;
import vn.donghanh.document.upload.BeginUploadCommand;
import vn.donghanh.document.upload.UploadReceiver;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.document.upload.UploadService;
import vn.donghanh.document.web.DocumentFormatter;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests uploads in a server with a virus scanner that finds something, or does not answer and does so later. */
@ExtendWith(ArquillianExtension.class)
class DocumentScanIT {
    private static final int READERS = 6;

    private static final String SESSION = "session-of-worker1";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    DocumentFixture documents;

    @Inject
    UploadService uploads;

    @Inject
    UploadReceiver receiver;

    @Inject
    DocumentQueries queries;

    @Inject
    DocumentContentQueries contents;

    @Inject
    DocumentFormatter formatter;

    @Inject
    DocumentJob job;

    @PersistenceContext
    EntityManager em;

    private ClamdDouble clamd;
    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() throws IOException {
        clamd = ClamdDouble.onPort(ClamdDouble.CLEAN);
        staff.ensureStaff();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
    }

    @AfterEach
    void endScanner() {
        clamd.close();
    }

    @Test
    void cleanFileWasSeenByTheScannerAsItWasSent() throws Exception {
        UploadRow row = upload(ClamdDouble.CLEAN);
        assertThat(clamd.received()).isEqualTo(DocumentFixture.picture());
        assertThat(row.quarantined()).isFalse();
    }

    @Test
    void infectedFileIsRefusedAndNothingOfItStays() {
        clamd.willAnswer(ClamdDouble.INFECTED);
        String ref = story.as("worker1", () -> {
            byte[] picture = DocumentFixture.picture();
            String begun = uploads.begin(new BeginUploadCommand(number, null, null, "anh.png", picture.length));
            receiver.receive(begun, 0, picture);
            clamd.whileConfigured(() -> assertRefused(FileRule.VIRUS_FOUND, () -> uploads.check(begun)));
            assertThat(queries.form(number).uploads()).isEmpty();
            uploads.discard(begun);
            return begun;
        });
        assertThat(List.of(
                        count("upload where ref = '" + ref + "'"),
                        count("upload_piece where upload_ref = '" + ref + "'"),
                        count("document_chunk where content_ref = '" + ref + "'")))
                .containsOnly(0L);
        assertThat(events("upload.check", "upload", ref, "REFUSED")).isEqualTo(1);
    }

    @Test
    void fileThatCannotBeScannedWaitsAndOpensLater() {
        String ref = quarantined();
        assertThat(events("document.file", "document", ref, "DONE")).isEqualTo(1);
        rescan(ClamdDouble.NO_VERDICT);
        assertWaits(ref);
        assertThat(events("document.scan", "document", ref, "DONE")).isZero();

        rescan(ClamdDouble.CLEAN);
        String opening =
                story.as("worker1", () -> queries.view(number, ref, SESSION)).opening();
        assertThat(opening).isNotNull();
        staff.as("worker1", () -> assertThat(contents.find(opening, SESSION)).isPresent());
        assertThat(openTasks()).doesNotContain(TaskKind.DOCUMENT_SCAN, TaskKind.DOCUMENT_INFECTED);
        assertThat(events("document.scan", "document", ref, "DONE")).isEqualTo(1);
    }

    @Test
    void virusFoundLaterRemovesTheContentAndAsksForAnother() {
        String ref = quarantined();
        rescan(ClamdDouble.INFECTED);
        assertThat(count("document_chunk c join document d on d.content_ref = c.content_ref where d.ref = '" + ref
                        + "'"))
                .isZero();
        assertThat(openTasks()).contains(TaskKind.DOCUMENT_INFECTED).doesNotContain(TaskKind.DOCUMENT_SCAN);
        assertThat(events("document.scan", "document", ref, "DONE")).isEqualTo(1);
        for (String reader : List.of("lead1", "worker1")) {
            assertThat(openTasks()).as("until " + reader).contains(TaskKind.DOCUMENT_INFECTED);
            DocumentView view = story.as(reader, () -> queries.view(number, ref, SESSION));
            assertThat(view.row().status()).isEqualTo(DocumentStatus.INFECTED);
            assertThat(view.opening()).isNull();
        }
        assertThat(openTasks()).as("its worker has seen it").doesNotContain(TaskKind.DOCUMENT_INFECTED);
        rescan(ClamdDouble.CLEAN);
        assertThat(status(ref)).isEqualTo(DocumentStatus.INFECTED);
    }

    @Test
    void readersAtTheSameTimeAllLearnOfTheVirus() throws Exception {
        String ref = quarantined();
        rescan(ClamdDouble.INFECTED);
        CyclicBarrier together = new CyclicBarrier(READERS);
        ExecutorService pool = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<DocumentStatus>> readings = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readings.add(pool.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return story.as("worker1", () -> queries.view(number, ref, SESSION))
                            .row()
                            .status();
                }));
            }
            for (Future<DocumentStatus> reading : readings) {
                assertThat(reading.get(30, TimeUnit.SECONDS)).isEqualTo(DocumentStatus.INFECTED);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(openTasks()).doesNotContain(TaskKind.DOCUMENT_INFECTED);
    }

    /** A document that was filed while the scanner gave no verdict. */
    private String quarantined() {
        UploadRow row = upload(ClamdDouble.NO_VERDICT);
        assertThat(row.quarantined()).isTrue();
        assertThat(formatter.uploaded(row)).contains("chờ quét vi-rút");
        String ref = story.as("worker1", () -> documents.fileUpload(number, row.ref(), "Giấy chờ quét"));
        assertWaits(ref);
        return ref;
    }

    private void assertWaits(String ref) {
        for (String reader : List.of("worker1", "lead1")) {
            DocumentView view = story.as(reader, () -> queries.view(number, ref, SESSION));
            assertThat(view.row().status()).as(reader).isEqualTo(DocumentStatus.QUARANTINED);
            assertThat(view.opening()).as(reader).isNull();
            assertThat(view.mayDownload()).as(reader).isFalse();
        }
        assertThat(openTasks()).containsOnlyOnce(TaskKind.DOCUMENT_SCAN);
    }

    private UploadRow upload(String answer) {
        clamd.willAnswer(answer);
        return story.as("worker1", () -> {
            byte[] picture = DocumentFixture.picture();
            String ref = uploads.begin(new BeginUploadCommand(number, null, null, "anh.png", picture.length));
            receiver.receive(ref, 0, picture);
            clamd.whileConfigured(() -> uploads.check(ref));
            return queries.uploads(number).get(0);
        });
    }

    private void rescan(String answer) {
        clamd.willAnswer(answer);
        clamd.whileConfigured(() -> assertThat(job.run().failed()).isZero());
    }

    private List<TaskKind> openTasks() {
        return story.as("worker1", () -> cases.openTaskKinds(caseNumber));
    }

    private DocumentStatus status(String ref) {
        return story.as("worker1", () -> queries.view(number, ref, SESSION))
                .row()
                .status();
    }

    private long events(String action, String kind, String ref, String outcome) {
        return count(
                "donghanh_log.audit_event e join donghanh_log.audit_subject s on s.event_ref = e.ref where e.action = '"
                        + action + "' and e.outcome = '" + outcome + "' and s.kind = '" + kind + "' and s.ref = '" + ref
                        + "'");
    }

    private long count(String from) {
        return ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult()).longValue();
    }
}
