package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jspecify.annotations.Nullable;
import vn.donghanh.demo.scan.DemoScanner;
import vn.donghanh.document.CentreDocumentService;
import vn.donghanh.document.DepictedSubject;
import vn.donghanh.document.DocumentFilter;
import vn.donghanh.document.DocumentMaintenanceService;
import vn.donghanh.document.DocumentQueries;
import vn.donghanh.document.DocumentRow;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.DocumentService;
import vn.donghanh.document.FileDocumentsCommand;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.form.WaitingForm;
import vn.donghanh.document.scan.ScanResult;
import vn.donghanh.document.sharing.DocumentSharingService;
import vn.donghanh.document.sharing.ShareDocumentCommand;
import vn.donghanh.document.upload.BeginUploadCommand;
import vn.donghanh.document.upload.UploadReceiver;
import vn.donghanh.document.upload.UploadService;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.returns.ReturnQueries;
import vn.donghanh.shared.CentreTime;

/** Plays what was photographed and scanned. Every paper is a drawing of lines with a title and an invented number; no paper is real. */
@ApplicationScoped
class DemoDocuments implements DemoScenarioRunner.Part {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;
    private static final int MARGIN = 40;
    private static final int LINE = 22;

    /** The session in which documents are opened before their pages are sent. */
    private static final String SESSION = "demo";

    @Inject
    UploadService uploads;

    @Inject
    UploadReceiver receiver;

    @Inject
    DocumentService service;

    @Inject
    DocumentQueries queries;

    @Inject
    CentreDocumentService letters;

    @Inject
    DocumentSharingService sharing;

    @Inject
    DocumentMaintenanceService maintenance;

    @Inject
    DemoStaffCourses staffCourses;

    @Inject
    PeriodQueries periods;

    @Inject
    ReturnQueries returns;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("document-file", (scenario, step) -> file(scenario, facts(step), step.words())),
                Map.entry(
                        "document-upload",
                        (scenario, step) ->
                                upload(new Target(scenario.number(), null, null), facts(step), step.words())),
                Map.entry(
                        "document-withdraw",
                        (scenario, step) ->
                                service.withdraw(scenario.number(), latest(scenario.number()), step.words())),
                Map.entry(
                        "document-wait",
                        (scenario, step) -> DemoScanner.play(
                                ScanResult.UNAVAILABLE, () -> file(scenario, facts(step), step.words()))),
                Map.entry(
                        "document-wait-upload",
                        (scenario, step) -> DemoScanner.play(
                                ScanResult.UNAVAILABLE,
                                () -> upload(new Target(scenario.number(), null, null), facts(step), step.words()))),
                Map.entry(
                        "document-infected",
                        (scenario, step) -> DemoScanner.play(
                                ScanResult.INFECTED, () -> maintenance.scan(find(scenario.number(), step.words())))),
                Map.entry("document-letter", (scenario, step) -> fileLetter(facts(step), step.words())),
                Map.entry("document-share", (scenario, step) -> share(scenario, step, facts(step))));
    }

    private static String[] facts(DemoStep step) {
        return step.detail().split("[|]", -1);
    }

    private void file(DemoScenario scenario, String[] facts, String title) {
        String number = scenario.number();
        service.file(command(number, upload(new Target(number, null, null), facts, title), facts[0], title));
    }

    private record Target(@Nullable String number, @Nullable AttachmentKind kind, @Nullable String record) {}

    private FileDocumentsCommand command(String number, String upload, String type, String title) {
        return new FileDocumentsCommand(
                number,
                List.of(upload),
                type,
                type.equals("MEDICAL_DOC") ? DocumentSection.HEALTH : DocumentSection.GENERAL,
                CentreTime.today(clock),
                title,
                DepictedSubject.PAPER,
                null,
                null,
                waitingForm(number, type),
                type.equals("ID_SCAN") ? "Ngân hàng đòi bản sao khi làm thẻ." : null);
    }

    /** Returns the printed form whose signed copy this is; null when none of this type waits. */
    private @Nullable String waitingForm(String number, String type) {
        return queries.form(number).forms().stream()
                .filter(form -> form.kind().name().equals(type))
                .map(WaitingForm::ref)
                .findFirst()
                .orElse(null);
    }

    private String upload(Target target, String[] facts, String title) {
        byte[] file = facts[1].equals("pdf") ? pdf(title, Integer.parseInt(facts[2])) : jpeg(paper(title, 1));
        String ref = uploads.begin(new BeginUploadCommand(
                target.number(), target.kind(), target.record(), "tep." + facts[1], file.length));
        receiver.receive(ref, 0, file);
        return uploads.check(ref).ref();
    }

    private String latest(String number) {
        return find(number, null);
    }

    private String find(String number, @Nullable String title) {
        return queries.list(number, new DocumentFilter(null, title, null), 1).rows().stream()
                .map(DocumentRow::ref)
                .findFirst()
                .orElseThrow();
    }

    /** Sends pages of the document of this title with the last referral, or with the slip of the course. */
    private void share(DemoScenario scenario, DemoStep step, String[] facts) {
        String number = scenario.number();
        sharing.share(
                number,
                facts[0].equals("REFERRAL") ? scenario.referral(step) : scenario.slip(),
                new ShareDocumentCommand(
                        Objects.requireNonNull(queries.view(number, find(number, step.words()), SESSION)
                                .opening()),
                        SESSION,
                        Arrays.stream(facts[1].split(" ")).map(Integer::valueOf).toList(),
                        facts[2].replace('=', ':').replace(';', '\n'),
                        true,
                        true));
    }

    private void fileLetter(String[] facts, String title) {
        AttachmentKind kind = AttachmentKind.valueOf(facts[0]);
        String record = kind == AttachmentKind.STAFF_COURSE
                ? staffCourses.find(facts[3])
                : newestReturn().orElseThrow();
        letters.file(new CentreDocumentService.FileLettersCommand(
                kind,
                record,
                List.of(upload(new Target(null, kind, record), facts, title)),
                kind == AttachmentKind.STAFF_COURSE ? facts[4] : null,
                CentreTime.today(clock),
                title));
    }

    private Optional<String> newestReturn() {
        return periods.findBegun(List.of(PeriodKind.values()), CentreTime.today(clock)).stream()
                .flatMap(period -> returns.findInForce(period.id(), clock.instant()).stream())
                .map(row -> row.ref())
                .findFirst();
    }

    /** Draws a sheet of paper: a title, an invented number, and lines in place of text. */
    private static BufferedImage paper(String title, int page) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        pen.drawString(title, MARGIN, 2 * MARGIN);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        pen.drawString("Số 050000000" + (100 + title.length()) + " · " + page, MARGIN, 2 * MARGIN + LINE);
        pen.setColor(Color.LIGHT_GRAY);
        for (int y = 4 * MARGIN; y < HEIGHT - MARGIN; y += LINE) {
            pen.fillRect(MARGIN, y, WIDTH - 2 * MARGIN - y % (2 * MARGIN), 4);
        }
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String title, int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, paper(title, number)),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
