package vn.donghanh.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseSection;

/**
 * Who takes over what.
 *
 * @param from whose work goes; null for the cases of the whole unit
 * @param endAccount whether the account ends together with the hand-over
 */
public record HandOverCommand(
        @Nullable String from,
        @Nullable HandoverReason reason,
        boolean endAccount,
        @NotNull List<@Valid CaseChoice> cases,
        @NotNull List<@Valid SectionChoice> sections) {

    /** @param manager the new manager's username; null when the case stays where it is */
    public record CaseChoice(@NotNull String number, @Nullable String manager) {}

    /** @param colleague who works on the section from now on; null when nobody does */
    public record SectionChoice(@NotNull String number, @NotNull CaseSection section, @Nullable String colleague) {}
}
