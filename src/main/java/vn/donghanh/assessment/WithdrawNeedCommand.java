package vn.donghanh.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The command to record that the client withdraws a need.
 *
 * @param key the key of the need
 * @param reason a code of the list {@code need_withdrawal_reason}
 * @param words the client's own words; stored encrypted
 */
public record WithdrawNeedCommand(
        @NotNull String key, @NotNull String reason, @Nullable @Size(max = 1000) String words, @NotNull LocalDate on)
        implements Serializable {}
