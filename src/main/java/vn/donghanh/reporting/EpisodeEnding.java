package vn.donghanh.reporting;

import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.reporting.ReportData.ManagedEpisode;

/** Why an episode ended, with or without a decision on closing. */
public enum EpisodeEnding {
    GOALS_MET,
    PARTIAL_STABLE,
    CLIENT_WITHDREW,
    LOST_CONTACT,
    TRANSFERRED,
    MOVED_AWAY,
    NOT_ELIGIBLE,
    DETAINED,
    DECEASED,
    /** The client withdrew the consent to the work of the Centre. */
    CONSENT_WITHDRAWN,
    /** The case could not be read any more. */
    UNREADABLE;

    static EpisodeEnding of(ManagedEpisode episode) {
        CaseClosingReason reason = episode.reason();
        return reason == null ? withoutClosing(episode.endedBy()) : valueOf(reason.name());
    }

    private static EpisodeEnding withoutClosing(@Nullable CaseStep step) {
        return step == CaseStep.WITHDRAW ? CONSENT_WITHDRAWN : UNREADABLE;
    }
}
