package vn.donghanh.partnerbusiness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteScreeningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hẹn lại sau lần không đến 04/03. Xin phòng khám riêng tư.",
                "Chị ấy ở xa nhà, xin giờ sau 14h30.",
                "Cần người phiên dịch tiếng Cơ Tu.",
                "Xin bác sĩ nữ."
            })
    void clinicalInstructionsAreAccepted(String note) {
        assertThat(NoteScreening.find(note, "Chị Na")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đi cùng nhân viên công tác xã hội.",
                "Nhân viên Công tác Xã hội đi cùng.",
                "Nhân viên CÔNG TÁC XÃ HỘI Việt Nam đi cùng.",
                "Có bảo hiểm xã hội.",
                "Hỏi Bảo hiểm Xã Hội Việt Nam về thẻ.",
                "Đã hỏi phòng bảo trợ xã hội.",
                "Thủ tục trợ giúp xã hội đã xong.",
                "Đang hưởng an sinh xã hội.",
                "Trạm y tế xã gần nhất cũng được.",
                "Trạm y tế xã. Xin hẹn buổi sáng.",
                "Khám ở phường nào cũng được.",
                "Xin chuyển về bệnh viện huyện nếu cần.",
                "Huyện nào gần thì đến.",
                "Ở cùng xã\nXin hẹn buổi sáng.",
                "Đừng gửi giấy về địa chỉ nhà.",
                "Có tiểu đường 2 năm, đo đường huyết giúp.",
                "Tiểu đường Type 2.",
                "Bệnh viện thành phố Đà Nẵng đã khám.",
                "Gặp tổ trưởng khoa sản.",
                "The village clinic is near enough.",
                "Any commune will do, the road is long.",
                "Social work staff will come along."
            })
    void wordsThatOnlyResembleAddressesAreAccepted(String note) {
        assertThat(NoteScreening.find(note, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đang trọ ở thôn Phú Nam.",
                "Nhà ở xã Hòa Phong.",
                "Nhà ở Xã Hòa Phong.",
                "Thuộc xã Hội Sơn.",
                "Đón ở phường 5.",
                "Quê ở huyện Thăng Bình.",
                "Nhà ở quận Hải Châu.",
                "Ở tổ 12.",
                "Tổ dân phố 4, gần chợ.",
                "Kiệt 35 sau chợ.",
                "số nhà 12",
                "Địa chỉ: 12 Trần Phú",
                "Ở đường Trần Phú.",
                "Nhà ở phố Hàng Bông.",
                "Trạm y tế xã Hòa Phong.",
                "Lives in Tran Phu street.",
                "Lives at Hoa Phong commune.",
                "house number 12"
            })
    void addressesAreRefused(String note) {
        assertFound(note, null, NoteScreening.NoteFinding.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gọi 0601 234 561 trước.",
                "CCCD 050193001234",
                "hồ sơ DH-7K3F-9MQ2",
                "hồ sơ DH7K3F9MQ2",
                "hồ sơ dh 7k3f 9mq2 nhé",
                "case dh7k3f9mq2, please"
            })
    void identifyingNumbersAreRefused(String note) {
        assertFound(note, "Chị Na", NoteScreening.NoteFinding.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "Chị Na, Xin đón chị Na ở cổng.",
        "Na, Đi cùng chị Na.",
        "Na, Na đi một mình.",
        "An, Đón An ở cổng.",
        "An, 'Đến cùng mẹ, An sợ kim.'",
        "Hà, Hà xin bác sĩ nữ.",
        "My, Gọi My khi đến lượt.",
        "Lý, Chị Lý Thị đi cùng.",
        "Chị Lý, 'Xin đón Lý, cổng sau.'",
        "Thảo, đón chị thảo ở cổng",
        "Chị Hồng Hạnh, hồng hạnh đi một mình",
        "Na, Please meet Na at the gate.",
        "Na, đi cùng chị na",
        "Chị Na, ĐÓN CHỊ NA Ở CỔNG.",
        "An, 'Xin đón em an, cổng sau.'",
        "Lý, 'Cô lý sợ kim, xin nhẹ tay.'",
        "Hà, Đi cùng bạn hà.",
        "An, Xin đón Chị An ở cổng."
    })
    void preferredNameInTheNoteIsRefused(String called, String note) {
        assertFound(note, called, NoteScreening.NoteFinding.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "An, Xin nơi an toàn để chị an tâm.",
        "An, Bệnh viện ở Hội An.",
        "An, Nhờ bác sĩ giúp em an lòng.",
        "Lý, Xin hỏi chị lý do lỡ hẹn.",
        "Na, Gặp chị nào cũng được.",
        "Ha, Đi cùng chị hà.",
        "Hà, Đã khám ở Hà Nội.",
        "My, Xin đừng my mắt.",
        "Na, Dị ứng quả na.",
        "Lý, Cần tư vấn tâm lý.",
        "Thảo, Xin thảo luận riêng.",
        "Ha, Hà xin bác sĩ nữ.",
        "Chị Hồng Hạnh, Xin phòng có rèm màu hồng."
    })
    void commonWordsAreNotTakenForThePreferredName(String called, String note) {
        assertThat(NoteScreening.find(note, called)).isEmpty();
    }

    @Test
    void noNameIsSearchedWithoutAPreferredName() {
        assertThat(NoteScreening.find("Xin đón ở cổng.", null)).isEmpty();
        assertThat(NoteScreening.find("Xin đón ở cổng.", " ")).isEmpty();
        assertThat(NoteScreening.find(null, "Na")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bị bạo hành nhiều năm.", "Làm nghề BÁN DÂM.", "Nghi HIV.", "She left sex work.", "Từng nghiện."
            })
    void termsThatRevealTheHistoryAreRefused(String note) {
        assertFound(note, "Chị Na", NoteScreening.NoteFinding.STORY);
    }

    private static void assertFound(String note, String called, NoteScreening.NoteFinding finding) {
        assertThat(NoteScreening.find(note, called)).contains(finding);
    }
}
