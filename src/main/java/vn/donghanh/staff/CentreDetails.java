package vn.donghanh.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietnameseText;

/** Name and superior authority of the Centre during a period: a document from last year names the authority of last year. */
@Entity
@Table(name = "centre")
public class CentreDetails {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String parentBody;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected CentreDetails() {}

    public CentreDetails(String name, String parentBody, LocalDate validFrom) {
        this.name = VietnameseText.clean(name);
        this.parentBody = VietnameseText.clean(parentBody);
        this.validFrom = validFrom;
    }

    void end(LocalDate last) {
        validTo = last;
    }
}
