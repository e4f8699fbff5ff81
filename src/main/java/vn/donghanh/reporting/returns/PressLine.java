package vn.donghanh.reporting.returns;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An item that a press body of the province published.
 *
 * @param outlet code of the list of press bodies
 */
@Embeddable
public record PressLine(String outlet, LocalDate publishedOn, String title, String link) implements Serializable {
    /** The code of the list of press bodies. */
    public static final String OUTLETS = "press_outlet";
}
