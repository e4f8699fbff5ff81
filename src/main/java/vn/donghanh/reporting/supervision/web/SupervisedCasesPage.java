package vn.donghanh.reporting.supervision.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.donghanh.reporting.supervision.SupervisionQueries;
import vn.donghanh.reporting.supervision.SupervisionQueries.CountedNeedRow;
import vn.donghanh.reporting.supervision.SupervisionQueries.SupervisedCasesView;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.web.Texts;

/** Backing bean of the list of cases behind a number. */
@Named
@RequestScoped
public class SupervisedCasesPage {
    @Inject
    SupervisionQueries queries;

    @Inject
    SupervisionParameters parameters;

    @Inject
    Texts texts;

    @Inject
    @Param(name = "of")
    private @Nullable String key;

    @Inject
    @Param
    private @Nullable Integer column;

    private SupervisedCasesView view;

    @PostConstruct
    void load() {
        if (key == null) {
            throw new NotFoundException();
        }
        view = queries.cases(parameters.criteria(), key, column == null ? 0 : column);
    }

    public SupervisedCasesView view() {
        return view;
    }

    /** Returns the title of the number: "Đã gửi: đối tác từ chối". */
    public String title() {
        String[] parts = String.valueOf(key).split("\\.");
        String stage = texts.get("FunnelStage." + parts[1]);
        return parts.length == 2
                ? stage
                : texts.of("supervision.cases.stopped", stage, texts.get("LossReason." + parts[2]));
    }

    /** Returns what became of a need. */
    public String course(CountedNeedRow need) {
        return need.reason() == null
                ? texts.get("FunnelStage." + need.stage())
                : texts.get("LossReason." + need.reason());
    }
}
