package vn.donghanh.legalaid;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.partnerbusiness.BusinessSource;

/** A step that the worker may record now, and who may have said so. */
public record ReportableStep(LegalAidStep step, List<BusinessSource> sources) implements Serializable {
    public ReportableStep {
        sources = List.copyOf(sources);
    }

    public boolean asksDay() {
        return step.asksDay();
    }
}
