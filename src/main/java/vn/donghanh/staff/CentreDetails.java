package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * Name and superior authority of the Centre during a period: a document from last year names the authority of last year. A corrected one stays
 * beside its correction.
 */
@Entity
@Table(name = "centre")
public class CentreDetails {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String parentBody;
    private String place = "";
    private String sign = "";
    private String legalBasis = "";
    private String director = "";
    private String deputies = "";
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private int correction;
    private boolean corrected;

    protected CentreDetails() {}

    public CentreDetails(String name, String parentBody, LocalDate validFrom) {
        this.name = VietnameseText.clean(name);
        this.parentBody = VietnameseText.clean(parentBody);
        this.validFrom = validFrom;
    }

    /**
     * Records what a letterhead says besides the names.
     *
     * @param issuedAt the place before the date
     * @param documentSign the Centre's sign in the numbers of documents
     * @param basis by which decision the Centre is called so and answers to that authority
     */
    public CentreDetails withLetterhead(String issuedAt, String documentSign, String basis) {
        place = VietnameseText.clean(issuedAt);
        sign = VietnameseText.clean(documentSign);
        legalBasis = VietnameseText.clean(basis);
        return this;
    }

    /**
     * Records whose names stand under documents.
     *
     * @param head the director
     * @param substitutes the deputies who sign on the director's behalf, one a line
     */
    public CentreDetails signedBy(String head, String substitutes) {
        director = VietnameseText.clean(head);
        deputies = substitutes
                .lines()
                .map(VietnameseText::clean)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("\n"));
        return this;
    }

    public CentreDetails until(LocalDate last) {
        validTo = last;
        return this;
    }

    /**
     * Ends on the day before the next one begins. If it has not begun, one that begins no later corrects it and takes its place; on its first day, one
     * with the same first day does.
     *
     * @return whether it ends; otherwise the one before it is to end
     * @throws RuleViolationException when the next one begins neither later nor as a correction
     */
    boolean succeededBy(CentreDetails next, LocalDate today) {
        boolean sameDay = next.validFrom.equals(validFrom);
        if (sameDay) {
            next.correction = Math.max(next.correction, correction + 1);
        }
        if (corrected) {
            return false;
        }
        if (next.validFrom.isAfter(validFrom)) {
            validTo = next.validFrom.minusDays(1);
            return true;
        }
        if (validFrom.isBefore(today) || (!sameDay && validFrom.equals(today))) {
            throw RuleViolationException.at("from", StaffRule.LETTERHEAD_NOT_LATER, validFrom);
        }
        corrected = true;
        return false;
    }

    LetterheadQueries.Head head() {
        return new LetterheadQueries.Head(
                name, parentBody, place, sign, director, deputies.lines().toList());
    }

    LetterheadRow row() {
        return new LetterheadRow(
                name,
                parentBody,
                place,
                sign,
                legalBasis,
                director,
                deputies.lines().toList(),
                validFrom,
                validTo,
                corrected);
    }
}
