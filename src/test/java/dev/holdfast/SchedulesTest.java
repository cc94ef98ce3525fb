package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulesTest {

    @Test
    void what_hangs_holds_up_nothing_else() throws InterruptedException {
        try (var context = new AnnotationConfigApplicationContext(Schedules.class, Chores.class)) {
            var chores = context.getBean(Chores.class);

            assertThat(chores.othersRan.await(10, TimeUnit.SECONDS)).isTrue();

            chores.mailServerIsBack.countDown();
        }
    }

    @Configuration
    @EnableScheduling
    static class Chores {

        private final CountDownLatch mailServerIsBack = new CountDownLatch(1);
        private final CountDownLatch othersRan = new CountDownLatch(3);

        @Scheduled(fixedDelay = 10)
        void waitsForAMailServerThatHangs() throws InterruptedException {
            mailServerIsBack.await();
        }

        @Scheduled(fixedDelay = 10)
        void handsOver() {
            othersRan.countDown();
        }
    }
}
