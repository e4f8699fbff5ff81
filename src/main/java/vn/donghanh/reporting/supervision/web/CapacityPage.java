package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.reporting.supervision.CapacityView;
import vn.donghanh.reporting.supervision.CapacityView.CaseloadRow;
import vn.donghanh.reporting.supervision.CapacityView.LateRow;
import vn.donghanh.reporting.supervision.CapacityView.PartnerRow;
import vn.donghanh.reporting.supervision.PartnerAnswer;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.web.Texts;

/** Backing bean of the page about partners, caseloads and late work. */
@Named
@RequestScoped
public class CapacityPage {
    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    @Inject
    Texts texts;

    private CapacityView view;

    @PostConstruct
    void load() {
        view = queries.capacity(parameters.criteria());
    }

    public CapacityView view() {
        return view;
    }

    /** Returns the width of a bar in per cent of the heaviest caseload. */
    public long bar(CaseloadRow row) {
        long heaviest =
                view.caseloads().stream().mapToLong(CaseloadRow::weight).max().orElse(1);
        return row.weight() * 100 / Math.max(1, heaviest);
    }

    public long cases(CaseloadRow row, TriageLevel level) {
        return row.cases().getOrDefault(level, 0L);
    }

    public int weight(TriageLevel level) {
        return view.weights().get(level);
    }

    /** Returns the name of the person, or the roles whose queue it is. */
    public String holder(LateRow row) {
        return row.name() != null
                ? row.name()
                : texts.of(
                        "supervision.late.queue",
                        row.queue().stream().map(texts::of).collect(Collectors.joining(", ")));
    }

    public String kinds(LateRow row) {
        return row.kinds().stream().limit(3).map(texts::of).collect(Collectors.joining("; "));
    }

    /** Returns the partner; with what it was asked for, where the row is of specialist's visits alone. */
    public String partner(PartnerRow row) {
        return row.name() == null
                ? texts.of("supervision.partners.examiners")
                : row.id() == null ? texts.of("supervision.partners.examiner", row.name()) : row.name();
    }

    /** Returns the address of the cases behind what a partner did. */
    public String partnerCases(PartnerAnswer answer, OrganisationId partner) {
        return parameters.casesAddress("partner." + answer + "." + partner.value(), 0);
    }
}
