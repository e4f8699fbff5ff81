package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Contributes a notice about a feature's ongoing work to the top of the case overview; empty if this reader has nothing to be shown. */
public interface OngoingNoticeProvider extends RecordProvider {
    Optional<Notice> findNotice(CaseView caseView, ReaderScope scope);

    /**
     * @param key message key
     * @param arguments codes, numbers and dates
     * @param page path of the details page; the case number is appended
     * @param alarming whether immediate action is required
     */
    record Notice(String key, List<Serializable> arguments, String page, boolean alarming) implements Serializable {}
}
