package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.intake.ScreeningQueries.NotificationRow;
import vn.donghanh.intake.ScreeningQueries.PageView;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedBlock.WritingLines;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;

/** The intake sheet, and after an emergency its minutes. Neither says the client's group, which dangers were found, or how to reach the client. */
@ApplicationScoped
class IntakeFormProvider implements CaseFormProvider {
    @Inject
    ReceptionRepository receptions;

    @Inject
    ScreeningQueries queries;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.INTAKE_FORM, FormKind.EMERG_MINUTES);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.whole()) {
            return List.of();
        }
        return receptions
                .find(caseView.id())
                .map(reception -> offers(caseView, CentreTime.day(reception.arrivedAt())))
                .orElse(List.of());
    }

    private static List<FormOffer> offers(CaseView caseView, LocalDate arrived) {
        FormOffer sheet = new FormOffer(new FormKey(FormKind.INTAKE_FORM, null), null, arrived);
        return caseView.mode() == IntakeMode.EMERGENCY
                ? List.of(sheet, new FormOffer(new FormKey(FormKind.EMERG_MINUTES, null), null, arrived))
                : List.of(sheet);
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        PageView page = queries.page(caseView.number().value());
        return key.kind() == FormKind.EMERG_MINUTES ? minutes(caseView, page, client) : sheet(caseView, page, client);
    }

    private FormContent sheet(CaseView caseView, PageView page, ClientIdentity client) {
        ScreeningQueries.Facts facts = page.facts();
        List<PrintedBlock> blocks = List.of(
                forms.section("form.client.heading"),
                forms.client(caseView, client),
                forms.section("intake.heading"),
                new Fields(List.of(
                        forms.field("intake.arrived", texts.moment(facts.arrivedAt())),
                        forms.field("intake.mode", texts.of(facts.mode())),
                        forms.field("intake.by", facts.receivedBy()),
                        forms.field(
                                "intake.age",
                                texts.of(facts.childPath() ? "intake.age.child" : "intake.age.adult", facts.ageBand())),
                        forms.field("intake.ground", ground(page.ground())))),
                forms.section("intake.concern.heading"),
                new Paragraph(words(facts.concern())),
                forms.section("intake.risk.heading"),
                new Fields(List.of(
                        forms.field("intake.risk.level", level(page)),
                        forms.field("intake.risk.flags", flags(page.answers())),
                        forms.field(
                                "intake.risk.items",
                                texts.of(
                                        "intake.risk.items.of",
                                        String.valueOf(page.answers().score().answered()),
                                        String.valueOf(page.answers().score().sum()))))),
                forms.section("intake.next.heading"),
                new Fields(
                        facts.signpost() == null
                                ? List.of(forms.field("intake.status", texts.of(facts.status())))
                                : List.of(
                                        forms.field("intake.status", texts.of(facts.status())),
                                        forms.field("intake.signpost", facts.signpost()))),
                new Paragraph(texts.of("intake.note")));
        return new FormContent(
                texts.of("intake.title"),
                null,
                null,
                blocks,
                List.of(
                        forms.signer("form.sign.client", client.name()),
                        forms.signer("form.sign.receiver", facts.receivedBy())),
                false,
                List.of());
    }

    private FormContent minutes(CaseView caseView, PageView page, ClientIdentity client) {
        ScreeningQueries.Facts facts = page.facts();
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                texts.of("reception.opening", texts.officialMoment(facts.arrivedAt()), texts.of("reception.place"))));
        blocks.add(forms.section("reception.people.heading"));
        blocks.add(new Fields(List.of(
                forms.field("reception.receiver", facts.receivedBy()),
                forms.line("reception.hander"),
                forms.line("reception.witness"))));
        blocks.add(forms.section("reception.client.heading"));
        blocks.add(forms.client(caseView, client));
        blocks.add(forms.section("reception.state.heading"));
        blocks.add(new Fields(List.of(
                forms.field("reception.state.risk", level(page)),
                forms.field("reception.state.words", words(facts.concern())),
                forms.line("reception.state.body"))));
        blocks.add(new WritingLines(1));
        blocks.add(new Fields(List.of(forms.line("reception.state.things"))));
        blocks.add(new WritingLines(1));
        blocks.add(forms.section("reception.notified.heading"));
        blocks.add(table(
                "reception.notified.",
                List.of("who", "how", "when"),
                List.of(30, 38, 32),
                page.notifications().stream().map(this::cells).toList()));
        if (!page.deadlines().isEmpty()) {
            blocks.add(forms.section("reception.due.heading"));
            blocks.add(table(
                    "reception.due.",
                    List.of("what", "until", "state"),
                    List.of(34, 29, 37),
                    page.deadlines().stream().map(this::due).toList()));
        }
        blocks.add(new Paragraph(texts.of("reception.closing")));
        return new FormContent(
                texts.of("reception.title"),
                texts.of("reception.subject"),
                "BB",
                blocks,
                List.of(
                        forms.signer("form.sign.hander"),
                        forms.signer("form.sign.client", client.name()),
                        forms.signer("form.sign.receiver", facts.receivedBy())),
                true,
                List.of());
    }

    private Table table(String prefix, List<String> columns, List<Integer> widths, List<List<String>> rows) {
        return new Table(
                columns.stream().map(column -> texts.of(prefix + column)).toList(), widths, rows);
    }

    private List<String> cells(NotificationRow row) {
        return row.at() == null || row.channel() == null
                ? List.of(texts.of(row.party()), texts.of("reception.notified.not"), "–")
                : List.of(texts.of(row.party()), texts.of(row.channel()), texts.moment(row.at()));
    }

    private List<String> due(ReceptionDeadlineRow row) {
        return List.of(texts.of(row.deadline()), texts.moment(row.due()), state(row));
    }

    private String state(ReceptionDeadlineRow row) {
        if (row.ending() == null || row.endedAt() == null) {
            return texts.of(row.late() ? "reception.due.late" : "reception.due.running");
        }
        if (!row.isDone()) {
            return texts.of(row.ending());
        }
        return texts.of(row.isDoneLate() ? "reception.due.doneLate" : "reception.due.done", row.endedAt());
    }

    private String level(PageView page) {
        String level = texts.of(page.header().level());
        return page.header().levelProvisional() ? texts.of("intake.risk.provisional", level) : level;
    }

    private String flags(RiskScreening screening) {
        if (!screening.flags().isEmpty()) {
            return texts.of(
                    "intake.risk.flags.some", String.valueOf(screening.flags().size()));
        }
        return screening.flagsMissing() == null
                ? texts.of("intake.risk.flags.none")
                : texts.of("intake.risk.flags.unasked", texts.answer((String) null, screening.flagsMissing()));
    }

    private String ground(LegalGround ground) {
        return ground.kind() == LegalGround.GroundKind.VITAL_INTEREST && !ground.confirmed()
                ? texts.of("intake.ground.open")
                : texts.of("intake.ground." + ground.kind());
    }

    /** A text of the reception, which may be the code of why there is none. */
    private String words(@Nullable String text) {
        return Stream.of(MissingReason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst()
                .map(reason -> texts.answer((String) null, reason))
                .orElseGet(() -> texts.recorded(text));
    }
}
