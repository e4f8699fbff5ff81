package vn.donghanh.lawful;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lawful request as entered.
 *
 * @param name name of the authority
 * @param official name and office of the person who signed
 * @param letter number of the letter; dropped with its date and legal basis when the request was not made in writing
 * @param basis the legal basis that the letter names; null when it names none
 * @param number number of the case concerned, if known
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
