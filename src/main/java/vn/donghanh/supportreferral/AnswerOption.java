package vn.donghanh.supportreferral;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.partnerbusiness.BusinessSource;

/** A step that the worker may record now, and who may have said so. */
public record AnswerOption(SupportStep step, List<BusinessSource> sources) implements Serializable {
    public AnswerOption {
        sources = List.copyOf(sources);
    }
}
