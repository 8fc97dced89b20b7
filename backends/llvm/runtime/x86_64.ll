
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




; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.stat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @stat(ptr %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 16
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 16
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 16
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 16
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 16
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nofree nounwind

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)

; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.lstat(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @lstat(ptr %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 16
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 16
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 16
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 16
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 16
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: nofree nounwind

; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.fstat(i32 %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @fstat(i32 %0, ptr nonnull %3)
  %5 = icmp eq i32 %4, 0
  br i1 %5, label %6, label %40

6:                                                ; preds = %2
  %7 = load i64, ptr %3, align 16
  store i64 %7, ptr %1, align 8
  %8 = getelementptr i8, ptr %3, i64 8
  %9 = load i64, ptr %8, align 8
  %10 = getelementptr i8, ptr %1, i64 8
  store i64 %9, ptr %10, align 8
  %11 = getelementptr i8, ptr %3, i64 20
  %12 = load i32, ptr %11, align 4
  %13 = zext i32 %12 to i64
  %14 = getelementptr i8, ptr %1, i64 16
  store i64 %13, ptr %14, align 8
  %15 = getelementptr i8, ptr %3, i64 16
  %16 = load i32, ptr %15, align 16
  %17 = getelementptr i8, ptr %1, i64 24
  store i32 %16, ptr %17, align 4
  %18 = getelementptr i8, ptr %3, i64 24
  %19 = load i32, ptr %18, align 8
  %20 = getelementptr i8, ptr %1, i64 28
  store i32 %19, ptr %20, align 4
  %21 = getelementptr i8, ptr %3, i64 28
  %22 = load i32, ptr %21, align 4
  %23 = getelementptr i8, ptr %1, i64 32
  store i32 %22, ptr %23, align 4
  %24 = getelementptr i8, ptr %1, i64 36
  store i32 0, ptr %24, align 4
  %25 = getelementptr i8, ptr %3, i64 32
  %26 = load i64, ptr %25, align 16
  %27 = getelementptr i8, ptr %1, i64 40
  store i64 %26, ptr %27, align 8
  %28 = getelementptr i8, ptr %3, i64 48
  %29 = load i64, ptr %28, align 16
  %30 = getelementptr i8, ptr %1, i64 48
  store i64 %29, ptr %30, align 8
  %31 = getelementptr i8, ptr %3, i64 56
  %32 = load i32, ptr %31, align 8
  %33 = zext i32 %32 to i64
  %34 = getelementptr i8, ptr %1, i64 56
  store i64 %33, ptr %34, align 8
  %35 = getelementptr i8, ptr %3, i64 64
  %36 = load i64, ptr %35, align 16
  %37 = getelementptr i8, ptr %1, i64 64
  store i64 %36, ptr %37, align 8
  %38 = getelementptr i8, ptr %1, i64 72
  %39 = getelementptr i8, ptr %3, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %38, ptr nonnull align 8 dereferenceable(48) %39, i64 48, i1 false)
  br label %40

40:                                               ; preds = %6, %2
  %41 = phi i32 [ %4, %2 ], [ 0, %6 ]
  ret i32 %41
}

; Function Attrs: nofree nounwind

; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.__xstat(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @stat(ptr %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 16
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 16
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 16
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 16
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 16
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.__lxstat(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @lstat(ptr %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 16
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 16
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 16
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 16
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 16
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nofree nounwind uwtable
define internal i32 @irb.__fxstat(i32 %0, i32 %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @fstat(i32 %1, ptr nonnull %4)
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %41

7:                                                ; preds = %3
  %8 = load i64, ptr %4, align 16
  store i64 %8, ptr %2, align 8
  %9 = getelementptr i8, ptr %4, i64 8
  %10 = load i64, ptr %9, align 8
  %11 = getelementptr i8, ptr %2, i64 8
  store i64 %10, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 20
  %13 = load i32, ptr %12, align 4
  %14 = zext i32 %13 to i64
  %15 = getelementptr i8, ptr %2, i64 16
  store i64 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %4, i64 16
  %17 = load i32, ptr %16, align 16
  %18 = getelementptr i8, ptr %2, i64 24
  store i32 %17, ptr %18, align 4
  %19 = getelementptr i8, ptr %4, i64 24
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr i8, ptr %2, i64 28
  store i32 %20, ptr %21, align 4
  %22 = getelementptr i8, ptr %4, i64 28
  %23 = load i32, ptr %22, align 4
  %24 = getelementptr i8, ptr %2, i64 32
  store i32 %23, ptr %24, align 4
  %25 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %25, align 4
  %26 = getelementptr i8, ptr %4, i64 32
  %27 = load i64, ptr %26, align 16
  %28 = getelementptr i8, ptr %2, i64 40
  store i64 %27, ptr %28, align 8
  %29 = getelementptr i8, ptr %4, i64 48
  %30 = load i64, ptr %29, align 16
  %31 = getelementptr i8, ptr %2, i64 48
  store i64 %30, ptr %31, align 8
  %32 = getelementptr i8, ptr %4, i64 56
  %33 = load i32, ptr %32, align 8
  %34 = zext i32 %33 to i64
  %35 = getelementptr i8, ptr %2, i64 56
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %4, i64 64
  %37 = load i64, ptr %36, align 16
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  %39 = getelementptr i8, ptr %2, i64 72
  %40 = getelementptr i8, ptr %4, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %39, ptr nonnull align 8 dereferenceable(48) %40, i64 48, i1 false)
  br label %41

41:                                               ; preds = %7, %3
  %42 = phi i32 [ %5, %3 ], [ 0, %7 ]
  ret i32 %42
}

; Function Attrs: nounwind uwtable
define internal i32 @irb.fstatat(i32 %0, ptr %1, ptr %2, i32 %3) {
  %5 = alloca [32 x i64], align 16
  %6 = call i32 @fstatat(i32 %0, ptr %1, ptr nonnull %5, i32 %3)
  %7 = icmp eq i32 %6, 0
  br i1 %7, label %8, label %42

8:                                                ; preds = %4
  %9 = load i64, ptr %5, align 16
  store i64 %9, ptr %2, align 8
  %10 = getelementptr i8, ptr %5, i64 8
  %11 = load i64, ptr %10, align 8
  %12 = getelementptr i8, ptr %2, i64 8
  store i64 %11, ptr %12, align 8
  %13 = getelementptr i8, ptr %5, i64 20
  %14 = load i32, ptr %13, align 4
  %15 = zext i32 %14 to i64
  %16 = getelementptr i8, ptr %2, i64 16
  store i64 %15, ptr %16, align 8
  %17 = getelementptr i8, ptr %5, i64 16
  %18 = load i32, ptr %17, align 16
  %19 = getelementptr i8, ptr %2, i64 24
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %5, i64 24
  %21 = load i32, ptr %20, align 8
  %22 = getelementptr i8, ptr %2, i64 28
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %5, i64 28
  %24 = load i32, ptr %23, align 4
  %25 = getelementptr i8, ptr %2, i64 32
  store i32 %24, ptr %25, align 4
  %26 = getelementptr i8, ptr %2, i64 36
  store i32 0, ptr %26, align 4
  %27 = getelementptr i8, ptr %5, i64 32
  %28 = load i64, ptr %27, align 16
  %29 = getelementptr i8, ptr %2, i64 40
  store i64 %28, ptr %29, align 8
  %30 = getelementptr i8, ptr %5, i64 48
  %31 = load i64, ptr %30, align 16
  %32 = getelementptr i8, ptr %2, i64 48
  store i64 %31, ptr %32, align 8
  %33 = getelementptr i8, ptr %5, i64 56
  %34 = load i32, ptr %33, align 8
  %35 = zext i32 %34 to i64
  %36 = getelementptr i8, ptr %2, i64 56
  store i64 %35, ptr %36, align 8
  %37 = getelementptr i8, ptr %5, i64 64
  %38 = load i64, ptr %37, align 16
  %39 = getelementptr i8, ptr %2, i64 64
  store i64 %38, ptr %39, align 8
  %40 = getelementptr i8, ptr %2, i64 72
  %41 = getelementptr i8, ptr %5, i64 72
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(48) %40, ptr nonnull align 8 dereferenceable(48) %41, i64 48, i1 false)
  br label %42

42:                                               ; preds = %8, %4
  %43 = phi i32 [ %6, %4 ], [ 0, %8 ]
  ret i32 %43
}


; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(none) uwtable
define internal i32 @irb.open_flags(i32 returned %0) {
  ret i32 %0
}

; Function Attrs: nounwind uwtable
define internal i32 @irb.pthread_mutex_init(ptr %0, ptr %1) {
  %3 = alloca [8 x i64], align 16
  %4 = call i32 @pthread_mutex_init(ptr nonnull %3, ptr %1)
  call void @llvm.memcpy.p0.p0.i64(ptr nonnull align 8 dereferenceable(40) %0, ptr nonnull align 16 dereferenceable(40) %3, i64 40, i1 false)
  ret i32 %4
}


; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: readwrite)



