package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** What a feature has going on that is said at the head of the overview. One that has nothing to say to this reader says nothing. */
public interface OngoingNoticeProvider {
    Optional<Notice> findNotice(CaseView caseView, ReaderScope scope);

    /**
     * @param key the message
     * @param arguments codes, numbers and days
     * @param page address of more about it, the case number to be appended
     * @param alarming it should not wait
     */
    record Notice(String key, List<Serializable> arguments, String page, boolean alarming) implements Serializable {}
}
