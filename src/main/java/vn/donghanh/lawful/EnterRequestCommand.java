package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is entered.
 *
 * @param name what the authority calls itself
 * @param official who signed, by name and office
 * @param letter the letter's number; it, its day and the ground in law are left out where nothing was written
 * @param basis the ground in law that it names; null when it names none
 * @param number of the case it is about, where the one who enters it knows
 */
public record EnterRequestCommand(
        @NotNull RequestChannel form,
        @NotNull AuthorityKind authority,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String official,
        @Nullable @Size(max = 60) String letter,
        @Nullable LocalDate letterOn,
        @Nullable @Size(max = 500) String basis,
        @NotNull RequestSubject subject,
        @NotBlank @Size(min = 10, max = 2000) String asked,
        @NotNull LocalDate receivedOn,
        @Nullable LocalDate wantedBy,
        @Nullable @Size(max = 20) String number) {
    public EnterRequestCommand {
        if (form != RequestChannel.LETTER) {
            letter = null;
            letterOn = null;
            basis = null;
        }
    }
}
