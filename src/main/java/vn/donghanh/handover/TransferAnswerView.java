package vn.donghanh.handover;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that this unit answers.
 *
 * @param colleagues those who could manage the case here, with their loads
 * @param proposed the username proposed; null when nobody can
 */
public record TransferAnswerView(
        TransferView.TransferRow row, List<ColleagueLoad> colleagues, @Nullable String proposed)
        implements Serializable {}
