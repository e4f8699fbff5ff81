package vn.donghanh.casefile.task;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;

/**
 * Where something due is taken up next. What is due about a referral leads to it. An examination is first referred, then the referral
 * takes its road, and when the client was there it is recorded how it ended.
 *
 * @param verb the end of the key of its words, {@code home_work.do.}
 * @param page its address
 */
public record TaskLink(String verb, String page) implements Serializable {
    /**
     * @param about the code of what it is about; null for a task of the case as a whole
     * @param sent the code of the referral that was sent to get it done
     * @param reached whether the client was there
     * @param refers whether the reader may send a referral
     */
    public static TaskLink of(
            TaskKind kind,
            String number,
            @Nullable String about,
            @Nullable String sent,
            boolean reached,
            boolean refers) {
        if (kind.isAboutReferral() && about != null) {
            return new TaskLink(kind.name(), "/referral/view/" + number + "/" + about);
        }
        if (!kind.isExamination()) {
            return new TaskLink(kind.name(), kind.page() + number);
        }
        if (reached) {
            return new TaskLink("EXAM_RECORD", kind.page() + number + "?settle=" + kind + "#settling:clock");
        }
        if (sent != null) {
            return new TaskLink("EXAM_SENT", "/referral/view/" + number + "/" + sent);
        }
        return refers
                ? new TaskLink("EXAM_REFER", "/referral/send/" + number + "?soon=true")
                : new TaskLink(kind.name(), kind.page() + number);
    }
}
