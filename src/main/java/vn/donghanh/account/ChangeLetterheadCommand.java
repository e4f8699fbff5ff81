package vn.donghanh.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Command to change the letterhead.
 *
 * @param from the first day of the new one
 * @param deputies who sign on the director's behalf, one a line; may be empty
 */
public record ChangeLetterheadCommand(
        @NotNull LocalDate from,
        @NotBlank @Size(max = 200) String centre,
        @NotBlank @Size(max = 200) String parentBody,
        @NotBlank @Size(max = 100) String place,
        @NotBlank @Size(max = 20) String sign,
        @NotBlank @Size(max = 200) String basis,
        @NotBlank @Size(max = 120) String director,
        @NotNull @Size(max = 400) String deputies) {}
