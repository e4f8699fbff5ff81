package vn.donghanh.casefile;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.shared.Rule;

/** What a feature still has open on a case and must be settled before it closes. */
public interface ClosingBlocker {
    List<Blocker> blocking(CaseView file);

    /**
     * @param arguments the counts of its words; numbers, because English has a plural
     * @param page address at which it is settled, the case number to be appended
     */
    record Blocker(Rule rule, List<Number> arguments, String page) implements Serializable {}
}
