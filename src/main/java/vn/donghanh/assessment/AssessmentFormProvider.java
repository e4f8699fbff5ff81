package vn.donghanh.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.PresentingNeed;
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
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** The completed assessment on paper. Kinds of needs that would reveal an illness stand on it as specialist care, whoever prints. */
@ApplicationScoped
class AssessmentFormProvider implements CaseFormProvider {
    @Inject
    AssessmentRepository assessments;

    @Inject
    AssessmentQueries queries;

    @Inject
    FormTexts forms;

    @Inject
    PrintedTexts texts;

    @Override
    public Set<FormKind> kinds() {
        return Set.of(FormKind.ASSESSMENT);
    }

    @Override
    public List<FormOffer> offers(CaseView caseView, ReaderScope scope) {
        if (!scope.whole()) {
            return List.of();
        }
        return assessments.findNewest(caseView).flatMap(AssessmentFormProvider::offer).stream()
                .toList();
    }

    private static Optional<FormOffer> offer(Assessment assessment) {
        String number = String.valueOf(assessment.number());
        return Optional.ofNullable(assessment.completedAt())
                .map(at -> new FormOffer(new FormKey(FormKind.ASSESSMENT, number), number, CentreTime.day(at)));
    }

    @Override
    public FormContent content(CaseView caseView, FormKey key, ClientIdentity client) {
        AssessmentQueries.PageView page = queries.page(caseView.number().value());
        AssessmentView assessment = page.assessment();
        if (assessment == null || !assessment.isCompleted() || assessment.completedAt() == null) {
            throw new NotFoundException();
        }
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(forms.section("form.client.heading"));
        blocks.add(forms.client(caseView, client));
        blocks.add(new Fields(List.of(
                forms.field("assess.number", String.valueOf(assessment.number())),
                forms.field("assess.day", texts.day(CentreTime.day(assessment.completedAt()))))));
        blocks.add(forms.section("assess.life.heading"));
        blocks.add(life(assessment.situation()));
        blocks.add(forms.section("assess.needs.heading"));
        if (assessment.needs().size() > 1) {
            blocks.add(new Paragraph(
                    texts.of(assessment.clientRanked() ? "assess.needs.ranked" : "assess.needs.unranked")));
        }
        blocks.add(needs(assessment.needs(), page.withdrawn()));
        Stream.of(AssessmentText.values()).forEach(text -> {
            blocks.add(forms.section("assess." + text.column()));
            blocks.add(new Paragraph(texts.recorded(assessment.text(text))));
        });
        blocks.add(new Paragraph(texts.of("assess.close")));
        return new FormContent(
                texts.of("assess.title"),
                null,
                null,
                blocks,
                List.of(
                        forms.signer("form.sign.client", client.name()),
                        forms.signer("form.sign.assessor", assessment.completedBy())),
                false,
                List.of());
    }

    private Fields life(LifeSituation life) {
        Integer rating = life.selfRating();
        Long income = life.income();
        return new Fields(List.of(
                forms.field(
                        "assess.life.rating",
                        texts.answer(rating == null ? null : rating.toString(), life.selfRatingMissing())),
                forms.field("assess.life.work", texts.answer(life.employment(), life.employmentMissing())),
                forms.field("assess.life.income", texts.answer(money(income), life.incomeMissing()))));
    }

    private @Nullable String money(@Nullable Long amount) {
        return amount == null
                ? null
                : texts.of(
                        "assess.money",
                        NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi"))
                                .format(amount));
    }

    private PrintedBlock needs(List<NeedView> needs, Set<String> withdrawn) {
        List<List<String>> rows = new ArrayList<>();
        for (NeedView need : needs) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    withdrawn.contains(need.key()) ? texts.of("assess.needs.withdrawn", label(need)) : label(need),
                    isDelicate(need) ? texts.of("assess.needs.withheld") : texts.recorded(need.words()),
                    eligibility(need)));
        }
        return new Table(
                Stream.of("place", "need", "words", "answer")
                        .map(column -> texts.of("assess.needs." + column))
                        .toList(),
                List.of(10, 29, 38, 27),
                rows);
    }

    private String label(NeedView need) {
        return texts.of(isDelicate(need) ? PresentingNeed.SPECIALIST_CARE : need.labelKey());
    }

    private static boolean isDelicate(NeedView need) {
        PresentingNeed kind = need.need();
        return kind == null || kind.isSealed();
    }

    private String eligibility(NeedView need) {
        if (need.eligibility() == null) {
            return texts.of("assess.needs.unjudged");
        }
        String answer = texts.of(need.eligibility());
        return need.pendingUntil() == null ? answer : texts.of("assess.needs.until", answer, need.pendingUntil());
    }
}
