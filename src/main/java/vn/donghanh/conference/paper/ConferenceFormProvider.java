package vn.donghanh.conference.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.ConferenceDecisionRow;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceView;
import vn.donghanh.conference.ConferenceView.Invitee;
import vn.donghanh.conference.MinutesOfferAssembler;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.shared.NotFoundException;

/** The minutes of a conference on paper, with initials instead of names; the parts of outside bodies are handed over apart. */
@ApplicationScoped
class ConferenceFormProvider implements CaseFormProvider {
    @Inject
    ConferenceQueries queries;

    @Inject
    MinutesOfferAssembler offers;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.CASE_CONF_MINUTES);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.whole()) {
            return List.of();
        }
        return offers.offers(caseView, scope);
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        ConferenceView view = queries.get(caseView.number().value(), String.valueOf(key.subject()));
        ConferenceView.Minutes minutes = view.minutes();
        if (minutes == null) {
            throw new NotFoundException();
        }
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Fields(List.of(
                forms.field("conf.number", caseView.number().value()),
                forms.field("conf.when", texts.officialMoment(view.startsAt())),
                forms.field("conf.reason", texts.answer(view.reason(), null)))));
        blocks.add(forms.section("conf.people.heading"));
        blocks.add(people(view));
        blocks.add(forms.section("conf.topic.heading"));
        blocks.add(new Paragraph(texts.recorded(view.topic())));
        blocks.add(forms.section("conf.discussion.heading"));
        blocks.add(new Paragraph(texts.recorded(minutes.discussion())));
        blocks.add(forms.section("conf.decisions.heading"));
        blocks.add(decisions(view.decisions()));
        blocks.add(new Paragraph(texts.of("conf.close")));
        return new FormContent(
                texts.of("conf.title"),
                texts.of("conf.subject"),
                "BB",
                blocks,
                List.of(forms.signer("form.sign.secretary"), forms.signer("form.sign.chair")),
                false,
                List.of());
    }

    private Fields people(ConferenceView view) {
        return new Fields(List.of(
                forms.field("conf.chair", initials(view.calledBy())),
                forms.field("conf.present", invitees(view, Boolean.TRUE)),
                forms.field("conf.absent", invitees(view, Boolean.FALSE)),
                forms.field("conf.unsaid", invitees(view, null)),
                forms.field(
                        "conf.guests",
                        orNone(view.guests().stream()
                                .filter(guest -> Boolean.TRUE.equals(guest.present()))
                                .map(guest -> texts.of(
                                        "conf.guest", initials(guest.details().name()), guest.body())))),
                forms.field("conf.client", texts.answer(view.clientPart(), null))));
    }

    private String invitees(ConferenceView view, @Nullable Boolean present) {
        return orNone(view.invitees().stream()
                .filter(invitee -> present == null ? invitee.present() == null : present.equals(invitee.present()))
                .map(Invitee::name)
                .map(ConferenceFormProvider::initials));
    }

    private String orNone(Stream<String> names) {
        String joined = names.collect(Collectors.joining(", "));
        return joined.isEmpty() ? texts.of("form.nobody") : joined;
    }

    private PrintedBlock decisions(List<ConferenceDecisionRow> decisions) {
        if (decisions.isEmpty()) {
            return new Paragraph(texts.of("form.none"));
        }
        return new Table(
                Stream.of("what", "who", "due", "state")
                        .map(column -> texts.of("conf.decision." + column))
                        .toList(),
                List.of(46, 14, 18, 22),
                decisions.stream()
                        .map(row -> List.of(row.words(), initials(row.assignee()), texts.day(row.dueOn()), state(row)))
                        .toList());
    }

    private String state(ConferenceDecisionRow row) {
        if (row.ending() == null) {
            return texts.of("conf.decision.open");
        }
        return row.isDone() && row.endedAt() != null
                ? texts.of("conf.decision.done", row.endedAt())
                : texts.of(row.ending());
    }

    /** Returns "N.T.H." for "Nguyễn Thị Hạnh". */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining());
    }
}
