package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.form.CaseFormProvider;
import vn.donghanh.document.form.ClientIdentity;
import vn.donghanh.document.form.FormContent;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.document.form.FormTexts;
import vn.donghanh.printing.PrintedBlock;
import vn.donghanh.printing.PrintedBlock.Grounds;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Proclamation;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.stay.view.StayTermsView;
import vn.donghanh.stay.view.StayView;

/** The decisions by which a stay is admitted and ended. They say neither its ground nor where in the Centre the client lives. */
@ApplicationScoped
class StayFormProvider implements CaseFormProvider {
    private static final Set<StayStatus> ENDING =
            Set.of(StayStatus.EXIT_PLANNED, StayStatus.EXITED, StayStatus.TRANSFERRED);

    @Inject
    StayRepository stays;

    @Inject
    StayQueries queries;

    @Inject
    CurrentUser user;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.ADMISSION_DECISION, FormKind.EXIT_DECISION);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.covers(CaseSection.STAY) || !user.may(Permission.STAY_SEE)) {
            return List.of();
        }
        List<FormOffer> offers = new ArrayList<>();
        for (Stay stay : stays.findByCase(caseView.id())) {
            stay.admittedOn()
                    .ifPresent(day ->
                            offers.add(new FormOffer(new FormKey(FormKind.ADMISSION_DECISION, stay.ref()), null, day)));
            if (ENDING.contains(stay.status())) {
                offers.add(new FormOffer(
                        new FormKey(FormKind.EXIT_DECISION, stay.ref()), null, CentreTime.day(stay.statusSince())));
            }
        }
        return offers;
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        StayView stay = queries.get(caseView.number().value(), String.valueOf(key.subject()));
        StayTermsView terms = stay.terms();
        if (terms == null || stay.admittedAt() == null) {
            throw new NotFoundException();
        }
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Grounds(List.of(
                forms.founding(),
                texts.of("decision.ground.work"),
                texts.of("decision.ground.stay", terms.papersBasis()),
                texts.of("decision.ground.proposal"))));
        blocks.add(new Proclamation(texts.of("decision.proclaims")));
        boolean admission = key.kind() == FormKind.ADMISSION_DECISION;
        if (admission) {
            admission(blocks, caseView, terms, CentreTime.day(stay.admittedAt()), client);
        } else {
            exit(blocks, caseView, stay, client);
        }
        return new FormContent(
                texts.of("decision.title"),
                texts.of(admission ? "admission.subject" : "exit.subject"),
                "QĐ",
                blocks,
                List.of(),
                true,
                forms.decisionRecipients());
    }

    private void admission(
            List<PrintedBlock> blocks,
            CaseView caseView,
            StayTermsView terms,
            LocalDate admitted,
            ClientIdentity client) {
        LocalDate until = terms.until();
        blocks.add(new Paragraph(texts.of(
                "admission.one",
                texts.officialDay(admitted),
                until == null
                        ? texts.of("admission.until.open", texts.officialDay(terms.limit()))
                        : texts.of("admission.until", texts.officialDay(until)))));
        blocks.add(forms.client(caseView, client));
        blocks.add(new Paragraph(texts.of("admission.two")));
        blocks.add(new Paragraph(texts.of("admission.three")));
    }

    private void exit(List<PrintedBlock> blocks, CaseView caseView, StayView stay, ClientIdentity client) {
        Instant left = stay.exit().leftAt();
        LocalDate day = left == null ? stay.exit().exitOn() : CentreTime.day(left);
        blocks.add(new Paragraph(texts.of(
                "exit.one",
                day == null ? texts.of("exit.day.open") : texts.officialDay(day),
                texts.answer(stay.exit().destination(), null))));
        blocks.add(forms.client(caseView, client));
        blocks.add(new Paragraph(texts.of(
                "exit.two",
                Stream.ofNullable(stay.exit().followUp())
                        .map(answer -> texts.of("exit.two." + answer))
                        .findFirst()
                        .orElse(texts.of("exit.two.NOT_ASKED")))));
        blocks.add(new Paragraph(texts.of("exit.three")));
    }
}
