package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order of the database's columns with names, which lists are sorted by. */
@ExtendWith(ArquillianExtension.class)
class NameColumnsIT {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    /** Nothing is sorted by the name of a place, a holiday, a Centre or a passkey. */
    @Test
    void namesAreInTheOrderOfTheVietnameseAlphabet() throws SQLException {
        assertThat(texts("select concat(table_name, '.', column_name) from information_schema.columns"
                        + " where table_schema like 'donghanh%' and column_name in ('name', 'display_name')"
                        + " and character_set_name = 'utf8mb4' and collation_name <> 'utf8mb4_vi_0900_ai_ci'"))
                .containsExactlyInAnyOrder("admin_unit.name", "holiday.name", "centre.name", "passkey.name");
    }

    @Test
    void theAlphabetOfTheDatabaseIsTheVietnameseOne() throws SQLException {
        assertThat(texts("select word from (select 'Đại Lộc' word union select 'Zét' union select 'Duy Xuyên'"
                        + " union select 'Ân' union select 'Êđê' union select 'Anh') words"
                        + " order by convert(word using utf8mb4) collate utf8mb4_vi_0900_ai_ci"))
                .containsExactly("Anh", "Ân", "Duy Xuyên", "Đại Lộc", "Êđê", "Zét");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
