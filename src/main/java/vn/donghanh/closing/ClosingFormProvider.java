package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.closing.value.LivelihoodRow;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Grounds;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Proclamation;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedBlock.WritingLines;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** The minutes of a closing once it is requested, and the decision once it is proposed to the director. */
@ApplicationScoped
class ClosingFormProvider implements CaseFormProvider {
    private static final Set<ClosingStatus> WITH_MINUTES =
            Set.of(ClosingStatus.REQUESTED, ClosingStatus.PROPOSED, ClosingStatus.APPROVED);
    private static final Set<ClosingStatus> WITH_DECISION = Set.of(ClosingStatus.PROPOSED, ClosingStatus.APPROVED);

    @Inject
    ClosingRepository closings;

    @Inject
    ClosingAssembler assembler;

    @Inject
    ClosingQueries queries;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.CLOSURE_MINUTES, FormKind.CLOSURE_DECISION);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.whole() || !assembler.mayReadMinutes()) {
            return List.of();
        }
        return closings.findAll(caseView).stream()
                .filter(closing -> closing.episode() == caseView.episode())
                .findFirst()
                .map(closing -> offers(closing))
                .orElse(List.of());
    }

    private static List<FormOffer> offers(ClosingRequest closing) {
        List<FormOffer> offers = new ArrayList<>();
        LocalDate day = CentreTime.day(closing.savedAt());
        if (WITH_MINUTES.contains(closing.state())) {
            offers.add(new FormOffer(new FormKey(FormKind.CLOSURE_MINUTES, closing.ref()), null, day));
        }
        if (WITH_DECISION.contains(closing.state())) {
            offers.add(new FormOffer(new FormKey(FormKind.CLOSURE_DECISION, closing.ref()), null, day));
        }
        return offers;
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        ClosingView view = queries.closing(caseView.number().value());
        ClosingRow closing = view.current();
        if (closing == null) {
            throw new NotFoundException();
        }
        return key.kind() == FormKind.CLOSURE_DECISION
                ? decision(caseView, view, closing, client)
                : minutes(caseView, closing, client);
    }

    private FormContent minutes(CaseView caseView, ClosingRow closing, ClientIdentity client) {
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(forms.section("form.client.heading"));
        blocks.add(forms.client(caseView, client));
        blocks.add(forms.section("closing.reason.heading"));
        blocks.add(new Fields(List.of(
                forms.field("closing.reason", texts.answer(closing.reason(), null)),
                forms.field("closing.asked", signature(closing.requested())))));
        blocks.add(forms.section("closing.outcomes.heading"));
        blocks.add(outcomes(closing));
        blocks.add(forms.section("closing.life.heading"));
        blocks.add(livelihoods(closing.livelihoods()));
        blocks.add(forms.section("closing.open.heading"));
        blocks.add(open(closing.answers()));
        blocks.add(forms.section("closing.minutes.heading"));
        blocks.add(new Paragraph(texts.recorded(closing.minutes())));
        blocks.add(forms.section("closing.client.heading"));
        blocks.add(new WritingLines(2));
        return new FormContent(
                texts.of("closing.title"),
                texts.of("closing.subject"),
                "BB",
                blocks,
                List.of(
                        forms.signer("form.sign.client", client.name()),
                        forms.signer("form.sign.manager", name(closing.requested())),
                        forms.signer("form.sign.supervisor", name(closing.proposed()))),
                true,
                List.of());
    }

    private PrintedBlock outcomes(ClosingRow closing) {
        if (closing.outcomes().isEmpty()) {
            return new Paragraph(texts.of("closing.outcomes.none"));
        }
        return new Table(
                List.of(texts.of("closing.outcome"), texts.of("closing.outcome.answer")),
                List.of(65, 35),
                closing.answered().stream()
                        .map(outcome -> List.of(
                                texts.of(outcome),
                                texts.answer(closing.outcomes().get(outcome), null)))
                        .toList());
    }

    private PrintedBlock livelihoods(List<LivelihoodRow> rows) {
        if (rows.isEmpty()) {
            return new Paragraph(texts.recorded(null));
        }
        return new Table(
                Stream.of("when", "work", "income")
                        .map(column -> texts.of("closing.life." + column))
                        .toList(),
                List.of(30, 42, 28),
                rows.stream()
                        .map(row -> List.of(
                                texts.of(row.labelKey()),
                                texts.answer(
                                        row.livelihood().employment(),
                                        row.livelihood().employmentMissing()),
                                texts.answer(
                                        money(row.livelihood().income()),
                                        row.livelihood().incomeMissing())))
                        .toList());
    }

    private PrintedBlock open(List<AnsweredItemRow> items) {
        if (items.isEmpty()) {
            return new Paragraph(texts.of("form.none"));
        }
        return new Table(
                Stream.of("what", "answer", "why")
                        .map(column -> texts.of("closing.open." + column))
                        .toList(),
                List.of(34, 32, 34),
                items.stream()
                        .map(item -> List.of(
                                texts.of(item.name()),
                                texts.of("closing.open." + item.ending()),
                                item.explanation() == null ? "–" : item.explanation()))
                        .toList());
    }

    private FormContent decision(CaseView caseView, ClosingView view, ClosingRow closing, ClientIdentity client) {
        ClosingDecision decision = closing.decision() != null
                ? closing.decision()
                : view.followed() ? ClosingDecision.CLOSE_WITH_FOLLOW_UP : ClosingDecision.CLOSE;
        List<PrintedBlock> blocks = List.of(
                new Grounds(List.of(
                        forms.founding(), texts.of("decision.ground.work"), texts.of("decision.ground.proposal"))),
                new Proclamation(texts.of("decision.proclaims")),
                new Paragraph(texts.of("closeDecision.one", texts.answer(closing.reason(), null))),
                forms.client(caseView, client),
                new Paragraph(texts.of("closeDecision.two", texts.of("closeDecision.two." + decision))),
                new Paragraph(texts.of("closeDecision.three")));
        return new FormContent(
                texts.of("decision.title"),
                texts.of("closeDecision.subject"),
                "QĐ",
                blocks,
                List.of(),
                true,
                forms.decisionRecipients());
    }

    private String signature(ClosingRow.@Nullable Signature signature) {
        return signature == null
                ? texts.of("closing.asked.not")
                : texts.of("closing.signed", signature.name(), signature.at());
    }

    private static @Nullable String name(ClosingRow.@Nullable Signature signature) {
        return signature == null ? null : signature.name();
    }

    private @Nullable String money(@Nullable Long amount) {
        return amount == null
                ? null
                : texts.of(
                        "assess.money",
                        NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi"))
                                .format(amount));
    }
}
