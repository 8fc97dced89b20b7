
; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal ptr @irb.va_list.printf(ptr %0, ptr returned %1, ptr %2) {
  ret ptr %1
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal ptr @irb.va_list.scanf(ptr %0, ptr returned %1, ptr %2) {
  ret ptr %1
}




; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal { i64, i64 } @irb.f80.widen(i64 %0, i64 %1) {
  %3 = and i64 %1, 32767
  %4 = icmp eq i64 %3, 0
  %5 = lshr i64 %0, 63
  %6 = select i1 %4, i64 %5, i64 %3
  %7 = lshr i64 %1, 15
  %8 = and i64 %7, 1
  %9 = zext i64 %8 to i128
  %10 = shl i128 %9, 127
  %11 = zext i64 %6 to i128
  %12 = shl nsw i128 %11, 112
  %13 = or i128 %12, %10
  %14 = shl i64 %0, 1
  %15 = zext i64 %14 to i128
  %16 = shl nsw i128 %15, 48
  %17 = or i128 %13, %16
  %18 = trunc i128 %16 to i64
  %19 = lshr i128 %17, 64
  %20 = trunc i128 %19 to i64
  %21 = insertvalue { i64, i64 } poison, i64 %18, 0
  %22 = insertvalue { i64, i64 } %21, i64 %20, 1
  ret { i64, i64 } %22
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i64 @irb.f80.mant(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = and i128 %4, 170141183460469231713240559642174554112
  %7 = or i128 %6, %5
  %8 = lshr i128 %7, 49
  %9 = and i128 %3, 9223090561878065152
  %10 = icmp eq i128 %9, 9223090561878065152
  br i1 %10, label %19, label %11

11:                                               ; preds = %2
  %12 = and i128 %5, 562949953421311
  %13 = icmp ugt i128 %12, 281474976710656
  %14 = and i128 %5, 1125899906842623
  %15 = icmp eq i128 %14, 844424930131968
  %16 = or i1 %13, %15
  %17 = zext i1 %16 to i128
  %18 = add nsw i128 %8, %17
  br label %19

19:                                               ; preds = %11, %2
  %20 = phi i128 [ %8, %2 ], [ %18, %11 ]
  %21 = trunc i128 %20 to i64
  %22 = and i128 %20, -18446744073709551616
  %23 = and i128 %7, 5192296858534827628530496329220095
  %24 = icmp ne i128 %23, 0
  %25 = select i1 %10, i1 %24, i1 false
  %26 = and i128 %20, 9223372036854775807
  %27 = icmp eq i128 %26, 0
  %28 = select i1 %25, i1 %27, i1 false
  %29 = or i64 %21, 4611686018427387904
  %30 = select i1 %28, i64 %29, i64 %21
  %31 = zext i64 %30 to i128
  %32 = or i128 %22, %31
  %33 = and i64 %30, 9223372036854775807
  %34 = icmp ult i128 %32, 9223372036854775808
  %35 = select i1 %34, i64 0, i64 -9223372036854775808
  %36 = or i64 %35, %33
  ret i64 %36
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i64 @irb.f80.se(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = and i128 %4, 170141183460469231713240559642174554112
  %7 = or i128 %6, %5
  %8 = lshr i128 %7, 49
  %9 = and i128 %3, 9223090561878065152
  %10 = icmp eq i128 %9, 9223090561878065152
  %11 = lshr i128 %6, 112
  %12 = trunc nsw i128 %11 to i64
  br i1 %10, label %25, label %13

13:                                               ; preds = %2
  %14 = and i128 %5, 562949953421311
  %15 = icmp ugt i128 %14, 281474976710656
  br i1 %15, label %21, label %16

16:                                               ; preds = %13
  %17 = and i128 %5, 1125899906842623
  %18 = icmp eq i128 %17, 844424930131968
  %19 = lshr i128 %6, 112
  %20 = trunc nsw i128 %19 to i64
  br i1 %18, label %21, label %25

21:                                               ; preds = %16, %13
  %22 = add nsw i128 %8, 1
  %23 = lshr i128 %22, 63
  %24 = trunc nsw i128 %23 to i64
  br label %25

25:                                               ; preds = %21, %16, %2
  %26 = phi i64 [ %12, %2 ], [ %24, %21 ], [ %20, %16 ]
  %27 = lshr i64 %1, 48
  %28 = and i64 %27, 32768
  %29 = or i64 %26, %28
  ret i64 %29
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal { i64, i64 } @irb.f128.roundeven(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = lshr i64 %1, 48
  %7 = trunc nsw i64 %6 to i32
  %8 = and i32 %7, 32767
  %9 = and i128 %4, -170141183460469231731687303715884105728
  %10 = and i128 %4, 170141183460469231713240559642174554112
  %11 = or i128 %10, %5
  %12 = icmp ugt i32 %8, 16494
  br i1 %12, label %52, label %13

13:                                               ; preds = %2
  %14 = icmp ult i32 %8, 16383
  br i1 %14, label %15, label %25

15:                                               ; preds = %13
  %16 = icmp eq i128 %11, 0
  br i1 %16, label %52, label %17

17:                                               ; preds = %15
  %18 = icmp ne i32 %8, 16382
  %19 = icmp eq i128 %11, 85060207136517546210586590865283612672
  %20 = select i1 %18, i1 true, i1 %19
  %21 = select i1 %20, i128 0, i128 85065399433376081038215121361612832768
  %22 = or i128 %21, %9
  %23 = lshr exact i128 %22, 64
  %24 = trunc i128 %23 to i64
  br label %52

25:                                               ; preds = %13
  %26 = sub nsw i32 16495, %8
  %27 = zext i32 %26 to i128
  %28 = shl nsw i128 1, %27
  %29 = add i128 %28, 170141183460469231731687303715884105727
  %30 = and i128 %29, %11
  %31 = sub nsw i128 0, %28
  %32 = and i128 %11, %31
  %33 = sub nsw i32 16494, %8
  %34 = zext i32 %33 to i128
  %35 = shl nsw i128 1, %34
  %36 = icmp ugt i128 %30, %35
  br i1 %36, label %42, label %37

37:                                               ; preds = %25
  %38 = icmp eq i128 %30, %35
  br i1 %38, label %39, label %42

39:                                               ; preds = %37
  %40 = and i128 %28, %11
  %41 = icmp ne i128 %40, 0
  br label %42

42:                                               ; preds = %39, %37, %25
  %43 = phi i1 [ true, %25 ], [ false, %37 ], [ %41, %39 ]
  %44 = icmp ne i128 %30, 0
  %45 = select i1 %44, i1 %43, i1 false
  %46 = select i1 %45, i128 %28, i128 0
  %47 = add i128 %46, %32
  %48 = or i128 %47, %9
  %49 = trunc i128 %47 to i64
  %50 = lshr i128 %48, 64
  %51 = trunc i128 %50 to i64
  br label %52

52:                                               ; preds = %2, %15, %17, %42
  %53 = phi i64 [ 0, %17 ], [ %49, %42 ], [ %0, %2 ], [ 0, %15 ]
  %54 = phi i64 [ %24, %17 ], [ %51, %42 ], [ %1, %2 ], [ %1, %15 ]
  %55 = insertvalue { i64, i64 } poison, i64 %53, 0
  %56 = insertvalue { i64, i64 } %55, i64 %54, 1
  ret { i64, i64 } %56
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal { i64, i64 } @irb.f128.trunc(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = lshr i64 %1, 48
  %7 = trunc nsw i64 %6 to i32
  %8 = and i32 %7, 32767
  %9 = and i128 %4, -170141183460469231731687303715884105728
  %10 = and i128 %4, 170141183460469231713240559642174554112
  %11 = or i128 %10, %5
  %12 = icmp ugt i32 %8, 16494
  br i1 %12, label %29, label %13

13:                                               ; preds = %2
  %14 = icmp ult i32 %8, 16383
  br i1 %14, label %15, label %20

15:                                               ; preds = %13
  %16 = icmp eq i128 %11, 0
  br i1 %16, label %29, label %17

17:                                               ; preds = %15
  %18 = lshr exact i128 %9, 64
  %19 = trunc i128 %18 to i64
  br label %29

20:                                               ; preds = %13
  %21 = sub nsw i32 16495, %8
  %22 = zext i32 %21 to i128
  %23 = shl nsw i128 -1, %22
  %24 = and i128 %23, %11
  %25 = or i128 %24, %9
  %26 = trunc i128 %24 to i64
  %27 = lshr i128 %25, 64
  %28 = trunc i128 %27 to i64
  br label %29

29:                                               ; preds = %2, %15, %17, %20
  %30 = phi i64 [ 0, %17 ], [ %26, %20 ], [ %0, %2 ], [ 0, %15 ]
  %31 = phi i64 [ %19, %17 ], [ %28, %20 ], [ %1, %2 ], [ %1, %15 ]
  %32 = insertvalue { i64, i64 } poison, i64 %30, 0
  %33 = insertvalue { i64, i64 } %32, i64 %31, 1
  ret { i64, i64 } %33
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal { i64, i64 } @irb.f128.floor(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = lshr i64 %1, 48
  %7 = trunc nsw i64 %6 to i32
  %8 = and i32 %7, 32767
  %9 = and i128 %4, -170141183460469231731687303715884105728
  %10 = and i128 %4, 170141183460469231713240559642174554112
  %11 = or i128 %10, %5
  %12 = icmp ne i128 %9, 0
  %13 = icmp ugt i32 %8, 16494
  br i1 %13, label %40, label %14

14:                                               ; preds = %2
  %15 = icmp ult i32 %8, 16383
  br i1 %15, label %16, label %24

16:                                               ; preds = %14
  %17 = icmp eq i128 %11, 0
  br i1 %17, label %40, label %18

18:                                               ; preds = %16
  %19 = icmp sgt i64 %1, -1
  %20 = select i1 %19, i128 0, i128 85065399433376081038215121361612832768
  %21 = or i128 %9, %20
  %22 = lshr exact i128 %21, 64
  %23 = trunc i128 %22 to i64
  br label %40

24:                                               ; preds = %14
  %25 = sub nsw i32 16495, %8
  %26 = zext i32 %25 to i128
  %27 = shl nsw i128 1, %26
  %28 = add i128 %27, 170141183460469231731687303715884105727
  %29 = and i128 %28, %11
  %30 = sub nsw i128 0, %27
  %31 = and i128 %11, %30
  %32 = icmp ne i128 %29, 0
  %33 = select i1 %32, i1 %12, i1 false
  %34 = select i1 %33, i128 %27, i128 0
  %35 = add i128 %34, %31
  %36 = or i128 %35, %9
  %37 = trunc i128 %35 to i64
  %38 = lshr i128 %36, 64
  %39 = trunc i128 %38 to i64
  br label %40

40:                                               ; preds = %2, %16, %18, %24
  %41 = phi i64 [ 0, %18 ], [ %37, %24 ], [ %0, %2 ], [ 0, %16 ]
  %42 = phi i64 [ %23, %18 ], [ %39, %24 ], [ %1, %2 ], [ %1, %16 ]
  %43 = insertvalue { i64, i64 } poison, i64 %41, 0
  %44 = insertvalue { i64, i64 } %43, i64 %42, 1
  ret { i64, i64 } %44
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal { i64, i64 } @irb.f128.ceil(i64 %0, i64 %1) {
  %3 = zext i64 %1 to i128
  %4 = shl i128 %3, 64
  %5 = zext i64 %0 to i128
  %6 = lshr i64 %1, 48
  %7 = trunc nsw i64 %6 to i32
  %8 = and i32 %7, 32767
  %9 = and i128 %4, -170141183460469231731687303715884105728
  %10 = and i128 %4, 170141183460469231713240559642174554112
  %11 = or i128 %10, %5
  %12 = icmp eq i128 %9, 0
  %13 = icmp ugt i32 %8, 16494
  br i1 %13, label %39, label %14

14:                                               ; preds = %2
  %15 = icmp ult i32 %8, 16383
  br i1 %15, label %16, label %23

16:                                               ; preds = %14
  %17 = icmp eq i128 %11, 0
  br i1 %17, label %39, label %18

18:                                               ; preds = %16
  %19 = select i1 %12, i128 85065399433376081038215121361612832768, i128 0
  %20 = or i128 %19, %9
  %21 = lshr exact i128 %20, 64
  %22 = trunc i128 %21 to i64
  br label %39

23:                                               ; preds = %14
  %24 = sub nsw i32 16495, %8
  %25 = zext i32 %24 to i128
  %26 = shl nsw i128 1, %25
  %27 = add i128 %26, 170141183460469231731687303715884105727
  %28 = and i128 %27, %11
  %29 = sub nsw i128 0, %26
  %30 = and i128 %11, %29
  %31 = icmp ne i128 %28, 0
  %32 = select i1 %31, i1 %12, i1 false
  %33 = select i1 %32, i128 %26, i128 0
  %34 = add i128 %33, %30
  %35 = or i128 %34, %9
  %36 = trunc i128 %34 to i64
  %37 = lshr i128 %35, 64
  %38 = trunc i128 %37 to i64
  br label %39

39:                                               ; preds = %2, %16, %18, %23
  %40 = phi i64 [ 0, %18 ], [ %36, %23 ], [ %0, %2 ], [ 0, %16 ]
  %41 = phi i64 [ %22, %18 ], [ %38, %23 ], [ %1, %2 ], [ %1, %16 ]
  %42 = insertvalue { i64, i64 } poison, i64 %40, 0
  %43 = insertvalue { i64, i64 } %42, i64 %41, 1
  ret { i64, i64 } %43
}



