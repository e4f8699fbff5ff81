package vn.donghanh.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a client no longer wants what a need asks for.
 *
 * @param key the need
 * @param reason a code of the list {@code need_withdrawal_reason}
 * @param words her own words; sealed
 */
public record WithdrawNeedCommand(
        @NotNull String key, @NotNull String reason, @Nullable @Size(max = 1000) String words, @NotNull LocalDate on)
        implements Serializable {}
